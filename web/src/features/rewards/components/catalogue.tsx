// SPDX-License-Identifier: Apache-2.0
// The rewards with their price, and whether the reader may have them today; what keeps them from one is said on it.
import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconGift } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { StatTile } from "@/ui/stat-tile";
import { RedeemDialog } from "./redeem-dialog";
import classes from "./rewards.module.css";

type RewardView = components["schemas"]["RewardView"];

function useBarWords() {
  const { t } = useTranslation();
  return ({ bar, reward }: RewardView, points: number) => {
    if (bar === null) return null;
    if (bar === "too_few_points") return t("reward.missing", { count: reward.points - points });
    return t(`reward_bar.${bar}`, { months: reward.tenure_months });
  };
}

function RewardCard({ view, points, onRedeem }: { view: RewardView; points: number; onRedeem?: () => void }) {
  const { t } = useTranslation();
  const bar = useBarWords()(view, points);
  const { reward, left, bar: why } = view;
  return (
    <Paper component="li" withBorder className={classes.card}>
      <Title order={3} size="h4">
        {reward.name}
      </Title>
      <Text size="sm" c="dimmed">
        {reward.description}
      </Text>
      {left !== null && left > 0 ? <Text size="xs">{t("reward.left", { count: left })}</Text> : null}
      <div className={classes.foot}>
        <Text className={classes.price}>{t("reward.points", { count: reward.points })}</Text>
        {why === null && onRedeem ? (
          <Button size="compact-md" aria-label={`${t("reward.redeem")}: ${reward.name}`} onClick={onRedeem}>
            {t("reward.redeem")}
          </Button>
        ) : (
          <Text size="sm" c="dimmed" ta="right">
            {bar}
          </Text>
        )}
      </div>
    </Paper>
  );
}

function Offered({
  items,
  points,
  personId,
}: {
  items: readonly RewardView[];
  points: number;
  personId: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState<RewardView | null>(null);
  const offered = items.filter((view) => view.bar !== "closed");
  const affordable = offered.filter((view) => view.bar === null).length;
  if (offered.length === 0) return <EmptyState icon={IconGift} title={t("reward.none")} text={t("reward.none_text")} />;
  return (
    <Stack gap="lg">
      {personId ? (
        <Group>
          <StatTile
            label={t("reward.to_spend")}
            value={format.number(points)}
            hint={affordable > 0 ? t("reward.affordable", { count: affordable }) : t("reward.to_spend_hint")}
          />
        </Group>
      ) : null}
      <ul className={classes.cards}>
        {offered.map((view) => (
          <RewardCard
            key={view.reward.id}
            view={view}
            points={points}
            {...(personId && { onRedeem: () => setOpened(view) })}
          />
        ))}
      </ul>
      {opened && personId ? (
        <RedeemDialog view={opened} personId={personId} points={points} onClose={() => setOpened(null)} />
      ) : null}
    </Stack>
  );
}

export function Catalogue({ personId }: { personId: string | null }) {
  const rewards = api.useQuery("get", "/api/v1/rewards");
  const balance = api.useQuery("get", "/api/v1/points-to-spend");
  return (
    <Loaded query={rewards}>
      {({ items }) => (
        <Loaded query={balance}>{({ points }) => <Offered items={items} points={points} personId={personId} />}</Loaded>
      )}
    </Loaded>
  );
}
