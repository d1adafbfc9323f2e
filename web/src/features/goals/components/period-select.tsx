// SPDX-License-Identifier: Apache-2.0
// Chooses a goal period, the newest first; and for lists, what is current.
import { Select, type SelectProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";

type GoalPeriod = components["schemas"]["GoalPeriod"];

export function usePeriods() {
  return api.useQuery("get", "/api/v1/goal-periods");
}

const newestFirst = (periods: readonly GoalPeriod[]) =>
  [...periods].sort((one, other) => other.starts_on.localeCompare(one.starts_on));

/** The shortest of those that run today, or the newest. */
export function currentPeriod(periods: readonly GoalPeriod[], day = today()): GoalPeriod | undefined {
  const sorted = newestFirst(periods);
  return sorted.find((one) => one.starts_on <= day && day <= one.ends_on) ?? sorted[0];
}

interface PeriodSelectProps extends Omit<SelectProps, "data"> {
  except?: string;
  /** Only periods that have not ended. */
  toCome?: boolean;
}

export function PeriodSelect({ except, toCome = false, ...select }: PeriodSelectProps) {
  const periods = usePeriods().data?.items ?? [];
  return (
    <Select
      {...select}
      data={newestFirst(periods)
        .filter(({ id, ends_on }) => id !== except && !(toCome && ends_on < today()))
        .map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** Which goals a list shows: what is current, those of every period, or of one by its id. */
export type Times = "current" | "ever" | (string & {});
export type TimesQuery = { is_current?: true; goal_period_id?: string };

export function timesQuery(times: Times): TimesQuery {
  if (times === "current") return { is_current: true };
  return times === "ever" ? {} : { goal_period_id: times };
}

/** The period that is chosen; none: what is shown is of several. */
export const chosenPeriod = (times: Times) => timesQuery(times).goal_period_id ?? null;

interface TimesSelectProps {
  times: Times;
  onChange: (times: Times) => void;
}

export function TimesSelect({ times, onChange }: TimesSelectProps) {
  const { t } = useTranslation();
  const periods = usePeriods().data?.items ?? [];
  return (
    <Select
      label={t("goal_field.goal_period_id")}
      w={{ base: "100%", xs: 190 }}
      allowDeselect={false}
      data={[
        { value: "current", label: t("goal_times.current") },
        ...newestFirst(periods).map(({ id, name }) => ({ value: id, label: name })),
        { value: "ever", label: t("goal_times.ever") },
      ]}
      value={times}
      onChange={(chosen) => onChange(chosen ?? "current")}
    />
  );
}
