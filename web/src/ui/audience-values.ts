// SPDX-License-Identifier: Apache-2.0
// Whom something is sent to, as a form holds it and as the API takes it: campaigns and cycles of reviews.
import type { components } from "@/api/schema";
import { type Numeral, numberOf } from "@/lib/given";
import type { ChosenPerson } from "./people-select";

export type ChosenJob = { id: string; title: string };

/** Named as the API names them: its problems point at these fields. */
export type AudienceValues = {
  has_rule: boolean;
  rule: { unit_ids: string[]; job_ids: ChosenJob[]; least_months: Numeral; most_months: Numeral };
  person_ids: ChosenPerson[];
  left_out_ids: ChosenPerson[];
};

/** Everybody. */
export const newAudience = (): AudienceValues => ({
  has_rule: true,
  rule: { unit_ids: [], job_ids: [], least_months: "", most_months: "" },
  person_ids: [],
  left_out_ids: [],
});

/** The names of whom and what it names. */
interface AudienceNames {
  jobs: ChosenJob[];
  named_people: ChosenPerson[];
  left_out_people: ChosenPerson[];
}

export function audienceValues(
  { rule }: components["schemas"]["Audience"],
  { jobs, named_people, left_out_people }: AudienceNames,
): AudienceValues {
  return {
    has_rule: rule !== null,
    rule: {
      unit_ids: rule?.unit_ids ?? [],
      job_ids: jobs,
      least_months: rule?.least_months ?? "",
      most_months: rule?.most_months ?? "",
    },
    person_ids: named_people,
    left_out_ids: left_out_people,
  };
}

const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id);

export function audienceContent({ has_rule, rule, person_ids, left_out_ids }: AudienceValues) {
  return {
    rule: has_rule
      ? {
          unit_ids: rule.unit_ids,
          job_ids: idsOf(rule.job_ids),
          least_months: numberOf(rule.least_months),
          most_months: numberOf(rule.most_months),
        }
      : null,
    person_ids: idsOf(person_ids),
    left_out_ids: idsOf(left_out_ids),
  };
}
