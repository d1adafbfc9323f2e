// SPDX-License-Identifier: Apache-2.0
// What is typed into a check-in, and what is sent of it: rows that say nothing are left out.
import type { components } from "@/api/schema";

type Schemas = components["schemas"];

type PriorityRow = { text: string; goal_id: string };

export type CheckInValues = {
  mood: number | null;
  progress: string;
  /** By the id of the priority that stood before. */
  outcomes: Record<string, Schemas["PriorityOutcome"] | undefined>;
  priorities: PriorityRow[];
  wins: string[];
  blockers: string[];
  /** By the id of the question. */
  answers: Record<string, string>;
  is_shared_upward: boolean;
};

export function valuesOf({ check_in: view }: Pick<Schemas["CheckInNow"], "check_in">): CheckInValues {
  const texts = (kind: Schemas["CheckInPointKind"]) =>
    view?.points.filter((one) => one.kind === kind).map(({ text }) => text) ?? [];
  return {
    mood: view?.check_in.mood ?? null,
    progress: view?.check_in.progress ?? "",
    outcomes: Object.fromEntries(
      view?.outcomes.map(({ check_in_priority_id, outcome }) => [check_in_priority_id, outcome]) ?? [],
    ),
    // What is carried on becomes a priority by itself.
    priorities:
      view?.priorities
        .filter(({ carried_from_id }) => carried_from_id === null)
        .map(({ text, goal_id }) => ({ text, goal_id: goal_id ?? "" })) ?? [],
    wins: texts("win"),
    blockers: texts("blocker"),
    answers: Object.fromEntries(
      view?.answers.map(({ check_in_question_id, text }) => [check_in_question_id, text]) ?? [],
    ),
    is_shared_upward: view?.check_in.is_shared_upward ?? false,
  };
}

export function draftOf(values: CheckInValues) {
  const said = (text: string) => text.trim() !== "";
  const points = (kind: Schemas["CheckInPointKind"], texts: readonly string[]) =>
    texts.filter(said).map((text) => ({ kind, text }));
  return {
    mood: values.mood,
    progress: said(values.progress) ? values.progress : null,
    outcomes: Object.entries(values.outcomes).flatMap(([check_in_priority_id, outcome]) =>
      outcome ? [{ check_in_priority_id, outcome }] : [],
    ),
    priorities: values.priorities
      .filter(({ text }) => said(text))
      .map(({ text, goal_id }) => ({ text, goal_id: goal_id || null })),
    points: [...points("win", values.wins), ...points("blocker", values.blockers)],
    answers: Object.entries(values.answers).flatMap(([check_in_question_id, text]) =>
      said(text) ? [{ check_in_question_id, text }] : [],
    ),
    is_shared_upward: values.is_shared_upward,
  };
}

/** The mean of the moods that somebody said; null where nobody did. */
export function meanMood(moods: readonly (number | null)[]): number | null {
  const said = moods.filter((mood) => mood !== null);
  return said.length === 0 ? null : said.reduce((sum, mood) => sum + mood, 0) / said.length;
}

type Member = Schemas["CheckInMember"];

/** The mood of a team by period, the oldest first: how many checked in, and the mean of what they said. */
export function moodByPeriod(members: readonly Member[], period: string) {
  const lines = members.flatMap(({ check_in, earlier }) => [
    ...earlier.map(({ starts_on, mood }) => ({ starts_on, mood })),
    ...(check_in ? [{ starts_on: period, mood: check_in.check_in.mood }] : []),
  ]);
  const periods = [...new Set(lines.map(({ starts_on }) => starts_on))].sort();
  return periods.map((starts_on) => {
    const moods = lines.filter((line) => line.starts_on === starts_on).map(({ mood }) => mood);
    return { starts_on, submitted: moods.length, mood: meanMood(moods) };
  });
}
