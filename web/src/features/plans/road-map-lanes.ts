// SPDX-License-Identifier: Apache-2.0
// Which items hang on which lane of the road map. Lanes stand in the order of their first item, priorities in their own.
import type { components } from "@/api/schema";
import { priorities } from "./item-values";

type PlanItemView = components["schemas"]["PlanItemView"];

export const groupings = ["competency", "method", "priority"] as const;
export type Grouping = (typeof groupings)[number];

export interface Lane {
  /** What its items have in common; null where they name none. */
  key: string | null;
  items: PlanItemView[];
}

const keyOf: Record<Grouping, (item: PlanItemView) => string | null> = {
  competency: (item) => item.competency_name ?? item.needs[0]?.name ?? null,
  method: ({ item }) => item.method,
  priority: ({ item }) => item.priority ?? "medium",
};

const startOf = ({ item }: PlanItemView) => item.starts_on ?? item.due_on;

export function lanesOf(items: readonly PlanItemView[], grouping: Grouping): Lane[] {
  const lanes = new Map<string | null, PlanItemView[]>();
  for (const item of [...items].sort((a, b) => startOf(a).localeCompare(startOf(b)))) {
    const key = keyOf[grouping](item);
    lanes.set(key, [...(lanes.get(key) ?? []), item]);
  }
  const sorted = [...lanes].map(([key, own]) => ({ key, items: own }));
  const rank = ({ key }: Lane) => priorities.indexOf(key as (typeof priorities)[number]);
  if (grouping === "priority") sorted.sort((a, b) => rank(a) - rank(b));
  return sorted.sort((a, b) => Number(a.key === null) - Number(b.key === null));
}
