// SPDX-License-Identifier: Apache-2.0
// A solution as its form holds it (empty fields are empty texts) and as the API takes it (null is "not given").

import type { components } from "@/api/schema";
import { type Numeral, numberOf } from "@/lib/given";

type PlanOption = components["schemas"]["PlanOption"];
type Method = components["schemas"]["Method"];
type Resource = components["schemas"]["Resource"];

export const resources: readonly Resource[] = ["paid", "free", "partner"];

/** A type and not an interface: forms want values with an index signature. */
export type OptionValues = {
  title: string;
  method: Method;
  resource: Resource;
  provider: string;
  link: string;
  hours_on_duty: Numeral;
  hours_off_duty: Numeral;
  direct_cost: Numeral;
  starts_on: string;
  ends_on: string;
  advantages: string;
  drawbacks: string;
};

/** One way to carry an item out, by the method that the item has so far. */
export function newOption(method: Method): OptionValues {
  return {
    title: "",
    method,
    resource: "paid",
    provider: "",
    link: "",
    hours_on_duty: "",
    hours_off_duty: "",
    direct_cost: "",
    starts_on: "",
    ends_on: "",
    advantages: "",
    drawbacks: "",
  };
}

export function optionValuesOf(option: PlanOption): OptionValues {
  return {
    title: option.title,
    method: option.method,
    resource: option.resource,
    provider: option.provider ?? "",
    link: option.link ?? "",
    hours_on_duty: option.hours_on_duty ?? "",
    hours_off_duty: option.hours_off_duty ?? "",
    direct_cost: option.direct_cost ?? "",
    starts_on: option.starts_on ?? "",
    ends_on: option.ends_on ?? "",
    advantages: option.advantages ?? "",
    drawbacks: option.drawbacks ?? "",
  };
}

export function optionDraft(values: OptionValues) {
  return {
    ...values,
    provider: values.provider || null,
    link: values.link || null,
    hours_on_duty: numberOf(values.hours_on_duty),
    hours_off_duty: numberOf(values.hours_off_duty),
    direct_cost: numberOf(values.direct_cost),
    starts_on: values.starts_on || null,
    ends_on: values.ends_on || null,
    advantages: values.advantages || null,
    drawbacks: values.drawbacks || null,
  };
}
