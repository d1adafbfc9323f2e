// SPDX-License-Identifier: Apache-2.0
// A round of 360° as its form holds it (empty fields are empty texts) and as the API takes it.
import type { components, operations } from "@/api/schema";
import { plusDays, today } from "@/lib/dates";
import { given, type Numeral, numberOf } from "@/lib/given";
import type { ChosenPerson } from "@/ui/people-select";

type Schemas = components["schemas"];

/** Whom nobody chooses are left out: the person and their manager always rate. */
export const chosenGroups = ["peer", "report", "other", "external"] as const;
type ChosenGroup = (typeof chosenGroups)[number];

type LimitValues = { is_asked: boolean; fewest: Numeral; most: Numeral };

/** Named as the API names them, where its problems point at these fields. */
export type RoundValues = {
  name: string;
  message: string;
  purpose: Schemas["RoundPurpose"];
  questionnaire_id: string;
  about: "everybody" | "unit" | "people";
  unit_id: string;
  people: ChosenPerson[];
  groups: Record<ChosenGroup, LimitValues>;
  chosen_by: Schemas["ChosenBy"];
  released_by: Schemas["ReleasedBy"];
  coach_id: string;
  choose_until: string;
  answer_until: string;
  remind_every_days: Numeral;
  smallest_group: Numeral;
  smallest_comment_group: Numeral;
  asks_focus_only: boolean;
};

const daysToChoose = 7;
const daysToAnswer = 28;

export function newRound(): RoundValues {
  return {
    name: "",
    message: "",
    purpose: "development",
    questionnaire_id: "",
    about: "unit",
    unit_id: "",
    people: [],
    groups: {
      peer: { is_asked: true, fewest: 4, most: 8 },
      report: { is_asked: true, fewest: 3, most: 10 },
      other: { is_asked: false, fewest: 0, most: 3 },
      external: { is_asked: false, fewest: 0, most: 3 },
    },
    chosen_by: "subject",
    released_by: "manager",
    coach_id: "",
    choose_until: plusDays(today(), daysToChoose),
    answer_until: plusDays(today(), daysToAnswer),
    remind_every_days: 5,
    smallest_group: 3,
    smallest_comment_group: 4,
    asks_focus_only: false,
  };
}

type RoundContent = operations["create_three_sixty_round"]["requestBody"]["content"]["application/json"];

const rule = (unit_ids: string[]) => ({ unit_ids, job_ids: [], least_months: null, most_months: null });

function audienceOf({ about, unit_id, people }: RoundValues) {
  const named = { person_ids: people.map(({ id }) => id), left_out_ids: [] };
  if (about === "people") return { rule: null, ...named };
  return { rule: rule(about === "unit" && unit_id ? [unit_id] : []), person_ids: [], left_out_ids: [] };
}

export function roundContent(values: RoundValues): RoundContent {
  const { about: _about, unit_id: _unit, people: _people, groups, ...rest } = values;
  return {
    ...rest,
    audience: audienceOf(values),
    limits: chosenGroups
      .filter((group) => groups[group].is_asked)
      .map((group) => ({
        rater_group: group,
        fewest: given(groups[group].fewest),
        most: given(groups[group].most),
      })),
    // One that is missing is left out, so that the server names it together with every other problem.
    questionnaire_id: (values.questionnaire_id || undefined) as string,
    choose_until: (values.choose_until || undefined) as string,
    answer_until: (values.answer_until || undefined) as string,
    coach_id: values.released_by === "coach" ? values.coach_id || null : null,
    remind_every_days: numberOf(values.remind_every_days),
    smallest_group: given(values.smallest_group),
    smallest_comment_group: given(values.smallest_comment_group),
  };
}

/** None: whom it is about was said in a way that the form does not have, such as by job. */
export function roundValuesOf({ round, audience, limits, named_people }: Schemas["RoundView"]): RoundValues | null {
  const units = audience.rule?.unit_ids ?? [];
  const isPlain = !audience.rule || (audience.rule.job_ids.length === 0 && audience.person_ids.length === 0);
  if (!isPlain || units.length > 1 || audience.left_out_ids.length > 0) return null;
  const blank = newRound();
  const groups = { ...blank.groups };
  for (const group of chosenGroups) {
    const limit = limits.find((one) => one.rater_group === group);
    groups[group] = limit
      ? { is_asked: true, fewest: limit.fewest, most: limit.most }
      : { ...groups[group], is_asked: false };
  }
  return {
    name: round.name,
    message: round.message,
    purpose: round.purpose,
    questionnaire_id: round.questionnaire_id,
    about: !audience.rule ? "people" : units.length === 1 ? "unit" : "everybody",
    unit_id: units[0] ?? "",
    people: named_people,
    groups,
    chosen_by: round.chosen_by,
    released_by: round.released_by,
    coach_id: round.coach_id ?? "",
    choose_until: round.choose_until,
    answer_until: round.answer_until,
    remind_every_days: round.remind_every_days ?? "",
    smallest_group: round.smallest_group,
    smallest_comment_group: round.smallest_comment_group,
    asks_focus_only: round.asks_focus_only,
  };
}
