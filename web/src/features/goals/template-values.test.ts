// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { components } from "@/api/schema";
import { newTemplateKeyResult, templateDraft, templateValuesOf } from "./template-values";

type View = components["schemas"]["GoalTemplateView"];

test("a template that is read and sent again says the same", () => {
  const view = {
    goal_template: {
      title: "Safe work",
      description: "",
      unit_id: null,
      job_id: "7",
      weight: 2,
      roll_up: "weighted_mean",
      measure_kind: "pieces",
      measure_unit: "",
      start_value: 0,
      target_value: 100,
    },
    key_results: [
      { title: "Accidents", weight: 3, measure_kind: "number", measure_unit: "", start_value: 8, target_value: 2 },
    ],
  } as unknown as View;
  const draft = templateDraft(templateValuesOf(view));
  expect(draft).toMatchObject({ title: "Safe work", job_id: "7", weight: 2, measure_kind: "pieces" });
  expect(draft.key_results).toMatchObject([{ title: "Accidents", weight: 3, start_value: 8, target_value: 2 }]);
});

test("what is measured by one value has no key results, and what is measured by them no value", () => {
  const values = { ...templateValuesOf(null), target_value: 5, key_results: [newTemplateKeyResult()] };
  expect(templateDraft(values)).toMatchObject({ roll_up: "manual", measure_kind: "number", key_results: [] });
  expect(templateDraft({ ...values, roll_up: "weighted_mean", measure_kind: "pieces" })).toMatchObject({
    roll_up: "weighted_mean",
    measure_kind: "pieces",
    target_value: null,
  });
});
