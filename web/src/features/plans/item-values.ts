// SPDX-License-Identifier: Apache-2.0
// An item as its form holds it (empty fields are empty texts) and as the API takes it (empty fields are null). The API
// answers hours and cost that were not given as 0.
import type { components } from "@/api/schema";
import { plusMonths, today } from "@/lib/dates";

type PlanItem = components["schemas"]["PlanItem"];
type Method = components["schemas"]["Method"];

export const methods: readonly Method[] = [
  "course",
  "workshop",
  "on_the_job",
  "coaching",
  "mentoring",
  "peer_teaching",
  "reading",
  "conference",
  "other",
];

type Numeral = number | "";
/** A type and not an interface: forms want values with an index signature. */
export type ItemValues = {
  title: string;
  need_id: string | null;
  responsibility_id: string | null;
  competency_id: string | null;
  from_level: Numeral;
  to_level: Numeral;
  method: Method;
  hours: Numeral;
  cost: Numeral;
  starts_on: string;
  due_on: string;
  success_measure: string;
};

/** An empty item, due three months from now or from the plan's start, and never after its end. */
export function newItem(plan: { starts_on: string; ends_on: string }): ItemValues {
  const now = today();
  const soon = plusMonths(now.localeCompare(plan.starts_on) < 0 ? plan.starts_on : now, 3);
  return {
    title: "",
    need_id: null,
    responsibility_id: null,
    competency_id: null,
    from_level: "",
    to_level: "",
    method: "course",
    hours: "",
    cost: "",
    starts_on: "",
    due_on: soon.localeCompare(plan.ends_on) < 0 ? soon : plan.ends_on,
    success_measure: "",
  };
}

export function valuesOf(item: PlanItem): ItemValues {
  return {
    title: item.title,
    need_id: item.need_id,
    responsibility_id: item.responsibility_id,
    competency_id: item.competency_id,
    from_level: item.from_level ?? "",
    to_level: item.to_level ?? "",
    method: item.method,
    hours: item.hours || "",
    cost: item.cost || "",
    starts_on: item.starts_on ?? "",
    due_on: item.due_on,
    success_measure: item.success_measure,
  };
}

export function itemDraft(values: ItemValues) {
  const numberOf = (value: Numeral) => (value === "" ? null : value);
  return {
    ...values,
    from_level: numberOf(values.from_level),
    to_level: numberOf(values.to_level),
    hours: numberOf(values.hours),
    cost: numberOf(values.cost),
    starts_on: values.starts_on || null,
  };
}
