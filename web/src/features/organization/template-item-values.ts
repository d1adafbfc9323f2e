// SPDX-License-Identifier: Apache-2.0
// An item of a plan template as its form holds it (empty fields are empty texts) and as the API takes it (null).

import type { components } from "@/api/schema";
import { type Numeral, numberOf } from "@/lib/given";

type Schemas = components["schemas"];

/** A type and not an interface: forms want values with an index signature. */
export type TemplateItemValues = {
  title: string;
  method: Schemas["Method"];
  competency_id: string | null;
  to_level: Numeral;
  hours_on_duty: Numeral;
  hours_off_duty: Numeral;
  direct_cost: Numeral;
  priority: Schemas["ItemPriority"];
  counted_in: Schemas["TimeUnit"];
  starts_after: Numeral;
  due_after: Numeral;
  success_measure: string;
  responsibility_code: string | null;
};

export const newTemplateItem: TemplateItemValues = {
  title: "",
  method: "on_the_job",
  competency_id: null,
  to_level: "",
  hours_on_duty: "",
  hours_off_duty: "",
  direct_cost: "",
  priority: "medium",
  counted_in: "months",
  starts_after: "",
  due_after: 6,
  success_measure: "",
  responsibility_code: null,
};

export function templateItemValues(item: Schemas["PlanTemplateItem"]): TemplateItemValues {
  return {
    title: item.title,
    method: item.method,
    competency_id: item.competency_id,
    to_level: item.to_level ?? "",
    hours_on_duty: item.hours_on_duty ?? "",
    hours_off_duty: item.hours_off_duty ?? "",
    direct_cost: item.direct_cost ?? "",
    priority: item.priority,
    counted_in: item.counted_in,
    starts_after: item.starts_after ?? "",
    due_after: item.due_after,
    success_measure: item.success_measure,
    responsibility_code: item.responsibility_code,
  };
}

export function templateItemDraft(values: TemplateItemValues) {
  return {
    ...values,
    to_level: values.competency_id ? numberOf(values.to_level) : null,
    hours_on_duty: numberOf(values.hours_on_duty),
    hours_off_duty: numberOf(values.hours_off_duty),
    direct_cost: numberOf(values.direct_cost),
    starts_after: numberOf(values.starts_after),
    due_after: values.due_after === "" ? 0 : values.due_after,
  };
}
