// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { draftOf, meanMood, moodByPeriod, valuesOf } from "./check-in-values";

const nothing = valuesOf({ check_in: null });

test("rows without words are not sent, the others in their order", () => {
  const draft = draftOf({
    ...nothing,
    progress: "  ",
    priorities: [
      { text: "", goal_id: "7" },
      { text: "Prune", goal_id: "" },
    ],
    wins: ["Grafted", ""],
    blockers: [" ", "Rain"],
    answers: { "1": "", "2": "Yes" },
    outcomes: { "5": "done", "6": undefined },
  });
  expect(draft).toEqual({
    mood: null,
    progress: null,
    priorities: [{ text: "Prune", goal_id: null }],
    points: [
      { kind: "win", text: "Grafted" },
      { kind: "blocker", text: "Rain" },
    ],
    answers: [{ check_in_question_id: "2", text: "Yes" }],
    outcomes: [{ check_in_priority_id: "5", outcome: "done" }],
    is_shared_upward: false,
  });
});

test("the mean leaves out who did not say", () => {
  expect(meanMood([4, null, 1])).toBe(2.5);
  expect(meanMood([null])).toBeNull();
});

test("the mood of a team goes from the oldest period to the newest", () => {
  const line = (starts_on: string, mood: number | null) => ({
    id: "1",
    person_id: "1",
    starts_on,
    ends_on: starts_on,
    mood,
    is_shared_upward: false,
    submitted_at: null,
    reviewed_at: null,
    wins: 0,
    blockers: 0,
  });
  const member = { person_id: "1", name: "Ana", check_in: null };
  expect(
    moodByPeriod(
      [
        { ...member, earlier: [line("2026-03-09", 5), line("2026-03-02", 2)] },
        { ...member, person_id: "2", earlier: [line("2026-03-09", 2), line("2026-03-02", null)] },
      ],
      "2026-03-16",
    ),
  ).toEqual([
    { starts_on: "2026-03-02", submitted: 2, mood: 2 },
    { starts_on: "2026-03-09", submitted: 2, mood: 3.5 },
  ]);
});
