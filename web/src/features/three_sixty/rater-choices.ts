// SPDX-License-Identifier: Apache-2.0
// Raters as somebody chooses them, and as the API takes them.
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
type RaterGroup = Schemas["RaterGroup"];

export interface ChosenRater {
  rater_group: RaterGroup;
  /** None: from outside. */
  person_id: string | null;
  name: string;
  email?: string;
}

export function raterChoices(chosen: readonly ChosenRater[]): Schemas["RaterChoice"][] {
  return chosen.map(({ rater_group, person_id, name, email }) =>
    person_id
      ? { rater_group, person_id, name: null, email: null }
      : { rater_group, person_id: null, name, email: email ?? "" },
  );
}

export function countsOf(raters: readonly { rater_group: RaterGroup }[]): Map<RaterGroup, number> {
  const counts = new Map<RaterGroup, number>();
  for (const { rater_group } of raters) counts.set(rater_group, (counts.get(rater_group) ?? 0) + 1);
  return counts;
}
