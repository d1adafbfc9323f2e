// SPDX-License-Identifier: Apache-2.0
// A request as its form holds it (empty fields are empty texts) and as the API takes it; and what a plan item and its
// chosen solution already say of one.

import type { components } from "@/api/schema";
import { given, type Numeral, numberOf } from "@/lib/given";

type Schemas = components["schemas"];

/** A type and not an interface: forms want values with an index signature. */
export type RequestValues = {
  title: string;
  provider: string;
  link: string;
  where: "place" | "online";
  place: string;
  starts_on: string;
  ends_on: string;
  hours_on_duty: Numeral;
  hours_off_duty: Numeral;
  fee: Numeral;
  travel: Numeral;
  material: Numeral;
  currency: string;
  exchange_rate: Numeral;
  rate_on: string;
  cost_centre: string;
  purpose: string;
  expected_benefit: string;
  /** What was changed, where it is asked anew. */
  comment: string;
};

export function newRequest(currency: string, today: string): RequestValues {
  return {
    title: "",
    provider: "",
    link: "",
    where: "place",
    place: "",
    starts_on: "",
    ends_on: "",
    hours_on_duty: "",
    hours_off_duty: "",
    fee: "",
    travel: 0,
    material: 0,
    currency,
    exchange_rate: "",
    rate_on: today,
    cost_centre: "",
    purpose: "",
    expected_benefit: "",
    comment: "",
  };
}

/** What is asked for an item begins with what was planned; the solution that was chosen knows it better. */
export function requestFor(
  empty: RequestValues,
  item: Schemas["PlanItem"],
  option: Schemas["PlanOption"] | undefined,
): RequestValues {
  const source = option ?? item;
  return {
    ...empty,
    title: source.title,
    provider: option?.provider ?? "",
    link: option?.link ?? "",
    starts_on: option?.starts_on ?? item.starts_on ?? "",
    ends_on: option?.ends_on ?? option?.starts_on ?? item.due_on,
    hours_on_duty: source.hours_on_duty ?? "",
    hours_off_duty: source.hours_off_duty ?? "",
    fee: source.direct_cost ?? "",
    cost_centre: item.cost_centre ?? "",
    purpose: item.reason ?? "",
    expected_benefit: item.success_measure,
  };
}

export function requestValuesOf(request: Schemas["TrainingRequest"], workspaceCurrency: string): RequestValues {
  const isForeign = request.currency !== workspaceCurrency;
  return {
    title: request.title,
    provider: request.provider,
    link: request.link ?? "",
    where: request.place === null ? "online" : "place",
    place: request.place ?? "",
    starts_on: request.starts_on,
    ends_on: request.ends_on,
    hours_on_duty: request.hours_on_duty ?? "",
    hours_off_duty: request.hours_off_duty ?? "",
    fee: request.fee,
    travel: request.travel,
    material: request.material,
    currency: request.currency,
    exchange_rate: isForeign ? request.exchange_rate : "",
    rate_on: request.rate_on,
    cost_centre: request.cost_centre ?? "",
    purpose: request.purpose,
    expected_benefit: request.expected_benefit,
    comment: "",
  };
}

export function requestDraft(values: RequestValues, planItemId: string | null, workspaceCurrency: string) {
  const { where, place, link, cost_centre, currency, exchange_rate, rate_on, comment: _, ...rest } = values;
  const isForeign = currency !== workspaceCurrency;
  return {
    ...rest,
    plan_item_id: planItemId,
    place: where === "online" ? null : place || null,
    link: link || null,
    cost_centre: cost_centre || null,
    hours_on_duty: numberOf(values.hours_on_duty),
    hours_off_duty: numberOf(values.hours_off_duty),
    fee: given(values.fee),
    travel: given(values.travel),
    material: given(values.material),
    currency,
    exchange_rate: isForeign ? numberOf(exchange_rate) : null,
    rate_on: isForeign ? rate_on || null : null,
  };
}

/** Fee, travel and material together, in the request's currency and in the workspace's; null while a rate is missing. */
export function totalsOf(
  values: Pick<RequestValues, "fee" | "travel" | "material" | "currency" | "exchange_rate">,
  own: string,
) {
  const total = Number(values.fee) + Number(values.travel) + Number(values.material);
  const rate = values.currency === own ? 1 : Number(values.exchange_rate);
  return { total, converted: rate > 0 ? Math.round(total * rate * 100) / 100 : null };
}

export const answerers = ["manager", "learning_team", "budget_holder"] as const;

/** Who has to agree to this amount, in their order. */
export function answerersFor(amount: number, settings: Schemas["TrainingRequestSettings"]) {
  const thresholds = [Number.NEGATIVE_INFINITY, settings.learning_team_from, settings.budget_holder_from];
  return answerers.filter((_, place) => amount >= (thresholds[place] ?? 0));
}
