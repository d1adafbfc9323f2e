// SPDX-License-Identifier: Apache-2.0
// Events and sightings in words. A kind without a text is shown as the server names it.
import type { TFunction } from "i18next";

/** "plan_item.added" as "A plan item was added". */
export function eventText(t: TFunction, kind: string): string {
  return t(`event_kind.${kind.replace(".", "_")}` as "event_kind.plan_agreed", { defaultValue: kind });
}

/** The route that was asked, "read_growth", as what was looked at. */
export function sightingText(t: TFunction, what: string): string {
  return t(`sighting_what.${what}` as "sighting_what.read_plan", { defaultValue: what });
}

/** The things whose changes can be filtered by: each stands before the dot of its kinds. */
export const things = [
  "account",
  "competency",
  "evidence",
  "framework",
  "goal",
  "goal_period",
  "goal_template",
  "group_item",
  "helper",
  "job",
  "kpi",
  "need",
  "password",
  "person",
  "plan",
  "plan_item",
  "questionnaire",
  "review",
  "review_cycle",
  "review_template",
  "scale",
  "session",
  "settings",
  "setup",
  "token",
  "unit",
] as const;
