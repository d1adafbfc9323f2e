// SPDX-License-Identifier: Apache-2.0
// An item as its form holds it (empty fields are empty texts) and as the API takes it (null is "not given").
import type { components } from "@/api/schema";
import { daysBetween, plusDays, plusMonths, today } from "@/lib/dates";
import { type Numeral, numberOf } from "@/lib/given";

type PlanItemView = components["schemas"]["PlanItemView"];
type Method = components["schemas"]["Method"];
type Priority = components["schemas"]["ItemPriority"];

export const priorities: readonly Priority[] = ["high", "medium", "low"];

/** A type and not an interface: forms want values with an index signature. */
export type ItemValues = {
  title: string;
  /** The one it answers first comes first. */
  need_ids: string[];
  responsibility_id: string | null;
  competency_id: string | null;
  from_level: Numeral;
  to_level: Numeral;
  method: Method;
  hours_on_duty: Numeral;
  direct_cost: Numeral;
  starts_on: string;
  due_on: string;
  success_measure: string;
  priority: Priority;
  hours_off_duty: Numeral;
  cost_centre: string;
  assessor_id: string | null;
  reassess_on: string;
  reason: string;
};

/** An empty item, due three months from now or from the plan's start, and never after its end. */
export function newItem(plan: { starts_on: string; ends_on: string }): ItemValues {
  const now = today();
  const soon = plusMonths(now.localeCompare(plan.starts_on) < 0 ? plan.starts_on : now, 3);
  return {
    title: "",
    need_ids: [],
    responsibility_id: null,
    competency_id: null,
    from_level: "",
    to_level: "",
    method: "course",
    hours_on_duty: "",
    direct_cost: "",
    starts_on: "",
    due_on: soon.localeCompare(plan.ends_on) < 0 ? soon : plan.ends_on,
    success_measure: "",
    priority: "medium",
    hours_off_duty: "",
    cost_centre: "",
    assessor_id: null,
    reassess_on: "",
    reason: "",
  };
}

export function valuesOf({ item, needs }: PlanItemView): ItemValues {
  return {
    title: item.title,
    need_ids: needs.map((need) => need.need_id),
    responsibility_id: item.responsibility_id,
    competency_id: item.competency_id,
    from_level: item.from_level ?? "",
    to_level: item.to_level ?? "",
    method: item.method,
    hours_on_duty: item.hours_on_duty ?? "",
    direct_cost: item.direct_cost ?? "",
    starts_on: item.starts_on ?? "",
    due_on: item.due_on,
    success_measure: item.success_measure,
    priority: item.priority ?? "medium",
    hours_off_duty: item.hours_off_duty ?? "",
    cost_centre: item.cost_centre ?? "",
    assessor_id: item.assessor_id,
    reassess_on: item.reassess_on ?? "",
    reason: item.reason ?? "",
  };
}

export function itemDraft(values: ItemValues) {
  return {
    ...values,
    from_level: numberOf(values.from_level),
    to_level: numberOf(values.to_level),
    hours_on_duty: numberOf(values.hours_on_duty),
    hours_off_duty: numberOf(values.hours_off_duty),
    direct_cost: numberOf(values.direct_cost),
    starts_on: values.starts_on || null,
    reassess_on: values.reassess_on || null,
    cost_centre: values.cost_centre || null,
    reason: values.reason || null,
  };
}

/** When the level is looked at again: a date that nobody touched moves with the due date, as many days after it as before. */
export function reassessment(values: ItemValues, before: ItemValues): string {
  const stays = values.reassess_on !== before.reassess_on || !before.reassess_on || !before.due_on || !values.due_on;
  return stays ? values.reassess_on : plusDays(values.due_on, daysBetween(before.due_on, before.reassess_on));
}

/** Whether the quiet part of the form holds something that somebody wrote: dates and priority have defaults. */
export function saysMore(values: ItemValues): boolean {
  const { priority, hours_off_duty, cost_centre, assessor_id, reason } = values;
  return priority !== "medium" || [hours_off_duty, cost_centre, assessor_id ?? "", reason].some((one) => one !== "");
}
