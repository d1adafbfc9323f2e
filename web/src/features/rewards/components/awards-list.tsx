// SPDX-License-Identifier: Apache-2.0
// Awards, the newest first: where each stands, what the reader may do about it, and who has won.
import { Badge, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconTrophy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import classes from "./rewards.module.css";
import { AwardStageBadge } from "./state-badges";

type AwardLine = components["schemas"]["AwardLine"];

export function useAwardWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ award, stage, winners }: Pick<AwardLine, "award" | "stage" | "winners">) => {
    if (stage === "upcoming") return t("award.from", { date: format.date(award.nominations_from) });
    if (stage !== "decided") return t("award.until", { date: format.date(award.nominations_until) });
    if (winners.length === 0) return t("award.nobody_won");
    return t("award.won_by", { names: winners.map(({ name }) => name).join(", ") });
  };
}

function AwardCard({ line }: { line: AwardLine }) {
  const { t } = useTranslation();
  const words = useAwardWords();
  const { award, stage, votes_to_give } = line;
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={2} size="h4">
          <TextLink to="/awards/$awardId" params={{ awardId: award.id }} inherit>
            {award.name}
          </TextLink>
        </Title>
        <Group gap={6}>
          {votes_to_give > 0 ? <Badge color="clay">{t("award.votes_to_give", { count: votes_to_give })}</Badge> : null}
          <AwardStageBadge stage={stage} />
        </Group>
      </Group>
      <Text size="sm">{award.purpose}</Text>
      <Text size="sm" c="dimmed">
        {[words(line), t("reward.points", { count: award.points })].join(" · ")}
      </Text>
    </Paper>
  );
}

export function AwardsList() {
  const { t } = useTranslation();
  const awards = api.useInfiniteQuery("get", "/api/v1/awards", { params: { query: { limit: 50 } } }, paged);
  return (
    <Loaded query={awards}>
      {({ pages }) => {
        const lines = pages.flatMap(({ items }) => items);
        if (lines.length === 0)
          return <EmptyState icon={IconTrophy} title={t("award.none")} text={t("award.none_text")} />;
        return (
          <Stack>
            <ul className={classes.list}>
              {lines.map((line) => (
                <AwardCard key={line.award.id} line={line} />
              ))}
            </ul>
            <MoreButton query={awards} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
