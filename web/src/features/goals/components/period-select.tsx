// SPDX-License-Identifier: Apache-2.0
// Chooses a goal period, the newest first.
import { Select, type SelectProps } from "@mantine/core";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";

type GoalPeriod = components["schemas"]["GoalPeriod"];

export function usePeriods() {
  return api.useQuery("get", "/api/v1/goal-periods");
}

/** The shortest of those that run today, or the newest. */
export function currentPeriod(periods: readonly GoalPeriod[], day = today()): GoalPeriod | undefined {
  const newestFirst = [...periods].sort((one, other) => other.starts_on.localeCompare(one.starts_on));
  return newestFirst.find((one) => one.starts_on <= day && day <= one.ends_on) ?? newestFirst[0];
}

interface PeriodSelectProps extends Omit<SelectProps, "data"> {
  except?: string;
}

export function PeriodSelect({ except, ...select }: PeriodSelectProps) {
  const periods = usePeriods().data?.items ?? [];
  const newestFirst = [...periods].sort((one, other) => other.starts_on.localeCompare(one.starts_on));
  return (
    <Select
      {...select}
      data={newestFirst.filter(({ id }) => id !== except).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
