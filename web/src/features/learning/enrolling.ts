// SPDX-License-Identifier: Apache-2.0
// What somebody says when they take a place: what it is for. Pure.
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Terms = Schemas["EnrolmentTerms"];
export type Choice = Schemas["ServedChoice"];

/** None of what is listed: then it says why. */
export const servesNothing = "nothing";

export const choiceKey = ({ plan_item_id, need_id }: Choice) =>
  plan_item_id ? `item_${plan_item_id}` : `need_${need_id}`;

/** The first that fits is what it most likely is for; nothing is chosen for anybody where nothing fits. */
export function likelyChoice({ choices }: Terms): string {
  const [first] = choices;
  if (!first) return servesNothing;
  return first.is_fitting ? choiceKey(first) : "";
}

/** Somebody above the learner is asked first. */
export const asksFirst = ({ may_enrol, bar, needs_agreement }: Terms) =>
  !may_enrol && (bar !== null || needs_agreement);

/** Of a request. */
export function servedBy(choices: readonly Choice[], key: string) {
  const chosen = choices.find((one) => choiceKey(one) === key);
  return {
    plan_item_id: chosen?.plan_item_id ?? null,
    need_id: chosen?.need_id ?? null,
    responsibility_id: chosen?.responsibility_id ?? null,
  };
}
