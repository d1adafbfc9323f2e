// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { currentPeriod } from "./components/period-select";
import { kindsFor, measureDraft, newGoal, newGoalDraft } from "./goal-values";

type Period = NonNullable<ReturnType<typeof currentPeriod>>;
const period = (id: string, starts_on: string, ends_on: string) => ({ id, starts_on, ends_on }) as Period;
const year = period("1", "2026-01-01", "2026-12-31");

test("a falling target is sent as it is, and a unit only with a number", () => {
  const measure = { measure_unit: "accidents", start_value: 8, target_value: 2 } as const;
  expect(measureDraft({ ...measure, measure_kind: "number" })).toEqual({ ...measure, measure_kind: "number" });
  expect(measureDraft({ ...measure, measure_kind: "percent" }).measure_unit).toBeNull();
});

test("what follows from its pieces has neither start nor target", () => {
  const draft = measureDraft({ measure_kind: "pieces", measure_unit: "km", start_value: 0, target_value: 9 });
  expect(draft).toEqual({ measure_kind: "pieces", measure_unit: null, start_value: null, target_value: null });
  expect(kindsFor("all_must_pass")).toEqual(["pieces"]);
  expect(kindsFor("manual")).not.toContain("pieces");
});

test("a link is sent only with a goal above, and a unit only for a unit's goal", () => {
  const values = { ...newGoal("7", year), unit_id: "9" };
  expect(newGoalDraft(values)).toMatchObject({ parent_goal_id: null, parent_kind: null, unit_id: null });
  expect(newGoalDraft({ ...values, scope: "unit", parent_goal_id: "3" })).toMatchObject({
    parent_kind: "contributes",
    unit_id: "9",
  });
});

test("the period at hand is the one that runs and began last", () => {
  const quarter = period("2", "2026-04-01", "2026-06-30");
  expect(currentPeriod([year, quarter], "2026-05-01")?.id).toBe("2");
  expect(currentPeriod([year, quarter], "2026-08-01")?.id).toBe("1");
  expect(currentPeriod([year, quarter], "2027-01-01")?.id).toBe("2");
  expect(currentPeriod([], "2026-05-01")).toBeUndefined();
});
