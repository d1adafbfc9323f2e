// SPDX-License-Identifier: Apache-2.0
// The nominations that the reader may read: for the panel with their vote, for those who decide with what the votes come to.
import { Badge, Group, Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import classes from "./rewards.module.css";
import { VoteForm } from "./vote-form";

type Schemas = components["schemas"];

function Votes({ votes }: { votes: Schemas["AwardVotes"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { given, possible, mean } = votes;
  const words = [t("award.votes", { given, possible })];
  if (mean !== null) words.push(t("award.mean", { mean: format.number(mean, 1) }));
  return (
    <Stack gap={4}>
      <Text size="sm" fw={560}>
        {words.join(" · ")}
      </Text>
      {votes.votes
        .filter(({ comment }) => comment)
        .map(({ score, comment }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: votes carry no names, and their order stands
          <Text key={place} size="sm" c="dimmed">
            {t("award.score", { score })}: {comment}
          </Text>
        ))}
    </Stack>
  );
}

function Withdraw({ id }: { id: string }) {
  const { t } = useTranslation();
  const withdraw = api.useMutation("delete", "/api/v1/award-nominations/{award_nomination_id}", {
    meta: { done: t("award.withdrawn") },
  });
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      color="red"
      question={t("award.withdraw_question")}
      consequence={t("award.withdraw_text")}
      confirm={t("award.withdraw")}
      onConfirm={() => withdraw.mutate({ params: { path: { award_nomination_id: id } } })}
    >
      {t("award.withdraw")}
    </ConfirmButton>
  );
}

function Nomination({ one, stage }: { one: Schemas["AwardNominationView"]; stage: Schemas["AwardStage"] }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={600}>{one.nominees.map(({ name }) => name).join(", ")}</Text>
          {one.has_won ? <Badge color="leaf">{t("award.winner")}</Badge> : null}
          {stage === "nominating" && one.by_person_id === me.person_id ? <Withdraw id={one.id} /> : null}
        </Group>
        <Text size="sm">{one.reason}</Text>
        <Text size="xs" c="dimmed">
          {t("award.by", { name: one.by_name })}
        </Text>
        {one.conflict && stage !== "decided" ? (
          <Text size="sm" c="dimmed">
            {t(`panel_conflict.${one.conflict}`)}
          </Text>
        ) : null}
        {one.votes ? <Votes votes={one.votes} /> : null}
        {one.may_vote ? <VoteForm nomination={one} /> : null}
      </Stack>
    </Paper>
  );
}

export function Nominations({ view }: { view: Schemas["AwardView"] }) {
  const { t } = useTranslation();
  const { nominations, nominations_count, stage } = view;
  if (nominations.length === 0 && nominations_count > 0) return null;
  const isAll = nominations.length === nominations_count;
  return (
    <Section title={t(isAll ? "award.all_nominations" : "award.own_nominations")}>
      {nominations.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("award.no_nominations")}
        </Text>
      ) : (
        <ul className={classes.list}>
          {nominations.map((one) => (
            <Nomination key={one.id} one={one} stage={stage} />
          ))}
        </ul>
      )}
    </Section>
  );
}
