// SPDX-License-Identifier: Apache-2.0
// The catalogue as the people team keeps it: price, stock, tax, for whom, and whether it is offered.
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconGift, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { RewardForm } from "./reward-form";

type RewardView = components["schemas"]["RewardView"];

function Moves({ view, onChange }: { view: RewardView; onChange: () => void }) {
  const { t } = useTranslation();
  const { id, name } = view.reward;
  const remove = api.useMutation("delete", "/api/v1/rewards/{reward_id}", { meta: { done: t("reward.removed") } });
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Button size="compact-sm" variant="default" aria-label={`${t("action.edit")}: ${name}`} onClick={onChange}>
        {t("action.edit")}
      </Button>
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        color="red"
        question={t("reward.remove_question", { name })}
        consequence={t("reward.remove_text")}
        confirm={t("action.remove")}
        onConfirm={() => remove.mutate({ params: { path: { reward_id: id } } })}
      >
        {t("action.remove")}
      </ConfirmButton>
    </Group>
  );
}

function useColumns(onChange: (view: RewardView) => void): Column<RewardView>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const forWhom = ({ units, jobs }: RewardView) =>
    [...units.map(({ name }) => name), ...jobs.map(({ title }) => title)].join(", ") || t("reward.for_everybody");
  return [
    {
      key: "name",
      header: t("reward.name"),
      cell: ({ reward }) => (
        <Stack gap={2}>
          <Text size="sm" fw={560}>
            {reward.name}
          </Text>
          {reward.is_open ? null : (
            <Text size="xs" c="dimmed">
              {t("reward_bar.closed")}
            </Text>
          )}
        </Stack>
      ),
      sortBy: ({ reward }) => reward.name,
    },
    {
      key: "points",
      header: t("reward.price"),
      cell: ({ reward }) => format.number(reward.points),
      sortBy: ({ reward }) => reward.points,
      align: "right",
    },
    {
      key: "stock",
      header: t("reward.stock"),
      cell: ({ reward, left }) =>
        left === null ? t("reward.without_end") : t("reward.left_of", { left, stock: reward.stock }),
      sortBy: ({ left }) => left,
    },
    { key: "for", header: t("reward.for_whom"), cell: forWhom },
    {
      key: "tax",
      header: t("reward.tax"),
      cell: ({ reward }) =>
        [t(`tax_treatment.${reward.tax}`), reward.taxable_value === null ? null : format.amount(reward.taxable_value)]
          .filter(Boolean)
          .join(", "),
    },
    {
      key: "moves",
      header: t("action.edit"),
      headerHidden: true,
      cell: (view) => <Moves view={view} onChange={() => onChange(view)} />,
      align: "right",
    },
  ];
}

export function RewardsKept() {
  const { t } = useTranslation();
  const rewards = api.useQuery("get", "/api/v1/rewards");
  const [opened, setOpened] = useState<RewardView | "new" | null>(null);
  const columns = useColumns(setOpened);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened("new")}>
      {t("reward.add")}
    </Button>
  );
  return (
    <Section title={t("reward_programme.rewards")} description={t("reward_programme.rewards_text")} actions={add} flush>
      <Loaded query={rewards}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconGift} title={t("reward.none")} />
          ) : (
            <DataTable
              label={t("reward_programme.rewards")}
              columns={columns}
              rows={items}
              rowKey={({ reward }) => reward.id}
            />
          )
        }
      </Loaded>
      {opened ? <RewardForm view={opened === "new" ? null : opened} onClose={() => setOpened(null)} /> : null}
    </Section>
  );
}
