// SPDX-License-Identifier: Apache-2.0
// Which of a KPI's values count: of each day the one that was added last.
import type { components } from "@/api/schema";

type KpiValue = components["schemas"]["KpiValue"];

/** `values` with the newest first; answers those that count, by day. */
export function valuesThatCount(values: readonly KpiValue[]): KpiValue[] {
  const days = new Map<string, KpiValue>();
  for (const value of values) if (!days.has(value.valid_on)) days.set(value.valid_on, value);
  return [...days.values()].sort((one, other) => one.valid_on.localeCompare(other.valid_on));
}
