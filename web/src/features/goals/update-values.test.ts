// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { components } from "@/api/schema";
import { keyResultField, milestoneField, type UpdateValues, updateDraft, updateValuesOf } from "./update-values";

type View = components["schemas"]["GoalView"];

type Changed = Pick<UpdateValues, "value" | `key_result ${string}` | `milestone ${string}`>;

const view = {
  goal: { roll_up: "weighted_mean", current_value: 0, health: "on_track", confidence: null },
  key_results: [
    { key_result: { id: "1", measure_kind: "number", kpi_id: null, current_value: 4 }, milestones: [] },
    { key_result: { id: "2", measure_kind: "number", kpi_id: "9", current_value: 7 }, milestones: [] },
    {
      key_result: { id: "3", measure_kind: "milestones", kpi_id: null, current_value: 0 },
      milestones: [{ id: "31", reached_at: null }],
    },
  ],
} as unknown as View;

test("each key result that somebody reports and each milestone is a value of its own, what a KPI drives is none", () => {
  expect(updateValuesOf(view)).toEqual({
    value: 0,
    health: "on_track",
    confidence: "",
    comment: "",
    [keyResultField("1")]: 4,
    [milestoneField("31")]: false,
  });
});

test("only what was changed is sent, and health each time", () => {
  const values = updateValuesOf(view);
  expect(updateDraft(view, values, {})).toEqual({
    value: null,
    health: "on_track",
    confidence: null,
    comment: null,
    key_results: [],
    milestones: [],
  });
  const changes: Changed = { "key_result 1": 0, "milestone 31": true, value: 3 };
  expect(updateDraft(view, { ...values, ...changes }, changes)).toMatchObject({
    value: null, // it comes from its pieces
    key_results: [{ key_result_id: "1", value: 0 }],
    milestones: [{ key_result_milestone_id: "31", is_reached: true }],
  });
  expect(updateDraft(view, values, { "key_result 1": "" }).key_results).toEqual([]);
});
