// SPDX-License-Identifier: Apache-2.0
// The periods that goals are set in, with the rules of each.
import { Button, Group, Text } from "@mantine/core";
import { IconCalendarPlus, IconPlus } from "@tabler/icons-react";
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
import { PeriodForm } from "./period-form";
import { usePeriods } from "./period-select";

type GoalPeriod = components["schemas"]["GoalPeriod"];

function Moves({ period, onChange }: { period: GoalPeriod; onChange: () => void }) {
  const { t } = useTranslation();
  const remove = api.useMutation("delete", "/api/v1/goal-periods/{goal_period_id}", {
    meta: { done: t("goal_period.removed") },
  });
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Button size="compact-sm" variant="subtle" onClick={onChange}>
        {t("action.edit")}
      </Button>
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        color="red"
        question={t("goal_period.remove_question", { name: period.name })}
        consequence={t("goal_period.remove_text")}
        confirm={t("action.remove")}
        onConfirm={() => remove.mutate({ params: { path: { goal_period_id: period.id } } })}
      >
        {t("action.remove")}
      </ConfirmButton>
    </Group>
  );
}

function useRules() {
  const { t } = useTranslation();
  return (period: GoalPeriod) => [
    t(period.needs_agreement ? "goal_period_field.needs_agreement" : "goal_period.no_agreement"),
    t(`weight_rule.${period.weight_rule}`),
    period.cadence_days === null
      ? t("goal_period.no_cadence")
      : t("goal_period.cadence", { count: period.cadence_days }),
  ];
}

export function Periods() {
  const { t } = useTranslation();
  const format = useFormat();
  const rules = useRules();
  const periods = usePeriods();
  const [opened, setOpened] = useState<GoalPeriod | "new" | null>(null);
  const columns: Column<GoalPeriod>[] = [
    {
      key: "name",
      header: t("goal_period_field.name"),
      cell: (period) => (
        <>
          <Text size="sm" fw={560}>
            {period.name}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`goal_period_kind.${period.kind}`)}
          </Text>
        </>
      ),
      sortBy: (period) => period.name,
    },
    {
      key: "days",
      header: t("goal.days"),
      cell: (period) => format.period(period.starts_on, period.ends_on),
      sortBy: (period) => period.starts_on,
    },
    {
      key: "rules",
      header: t("goal_period.rules"),
      cell: (period) => (
        <Text size="sm" c="dimmed">
          {rules(period).join(" · ")}
        </Text>
      ),
    },
    {
      key: "moves",
      header: t("action.edit"),
      headerHidden: true,
      cell: (period) => <Moves period={period} onChange={() => setOpened(period)} />,
      align: "right",
    },
  ];
  const open = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened("new")}>
      {t("goal_period.open")}
    </Button>
  );
  return (
    <Section title={t("goal_programme.periods")} description={t("goal_programme.periods_text")} actions={open} flush>
      <Loaded query={periods}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconCalendarPlus} title={t("goal_period.none")} text={t("goal_period.none_text")} />
          ) : (
            <DataTable
              label={t("goal_programme.periods")}
              columns={columns}
              rows={items}
              rowKey={(period) => period.id}
              initialSorting={{ key: "days", descending: true }}
            />
          )
        }
      </Loaded>
      {opened ? <PeriodForm period={opened === "new" ? null : opened} onClose={() => setOpened(null)} /> : null}
    </Section>
  );
}
