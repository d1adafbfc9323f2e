// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import {
  formulaExample,
  newSection,
  sumOfWeights,
  type TemplateValues,
  templateContent,
  withoutPoint,
  withPointAdded,
  withPointMoved,
  withSectionMoved,
} from "./template-values";

const template = (weights: (number | "")[]): TemplateValues => ({
  name: "Yearly",
  introduction: "",
  scale: ["low", "middle", "high"].map((name, at) => ({ key: `${at}`, name, description: "" })),
  expected_point: 2,
  requires_comments_at_ends: true,
  absent_parts: "redistributed",
  sections: (["goals", "responsibilities", "competencies"] as const).map((kind, at) => ({
    ...newSection(kind),
    weight: weights[at] ?? 0,
  })),
});

test("weights in tenths come to a whole hundred", () => {
  expect(sumOfWeights(template([33.4, 33.3, 33.3]))).toBe(100);
  expect(sumOfWeights(template([33.4, 33.3, ""]))).toBe(66.7);
});

test("the example multiplies each part by its weight and rounds halves up", () => {
  const example = formulaExample(template([50, 50, 0]));
  expect(example?.parts.map(({ kind, value }) => [kind, value])).toEqual([
    ["goals", 2],
    ["responsibilities", 3],
  ]);
  expect(example?.value).toBe(2.5);
  expect(example?.point).toBe(3);
});

test("without the last part, the shares of the others come to 100 in proportion", () => {
  const shares = formulaExample(template([40, 30, 30]))?.withoutLast?.shares ?? [];
  expect(shares.map(({ share }) => Math.round(share))).toEqual([57, 43]);
  expect(formulaExample(template([100, 0, 0]))?.withoutLast).toBeNull();
});

test("there is no formula before the weights come to 100", () => {
  expect(formulaExample(template([40, 30, 20]))).toBeNull();
});

test("what is expected follows its point, and stays on the scale when the point goes", () => {
  expect(withPointMoved(template([]), 1, 1).expected_point).toBe(3);
  expect(withPointMoved(template([]), 0, -1).expected_point).toBe(2);
  expect(withoutPoint(template([]), 0).expected_point).toBe(1);
  expect(withoutPoint({ ...template([]), expected_point: 3 }, 2).expected_point).toBe(2);
});

test("points keep keys of their own", () => {
  const grown = withPointAdded(withoutPoint(template([]), 0));
  expect(grown.scale.map(({ key }) => key)).toEqual(["1", "2", "3"]);
});

test("a section moves one place, and none beyond the ends", () => {
  const kinds = (values: TemplateValues) => values.sections.map(({ kind }) => kind);
  expect(kinds(withSectionMoved(template([]), 0, 1))).toEqual(["responsibilities", "goals", "competencies"]);
  expect(kinds(withSectionMoved(template([]), 2, 1))).toEqual(kinds(template([])));
});

test("only the section of questions sends a questionnaire, and a missing weight is left out", () => {
  const values = template([""]);
  const first = values.sections[0];
  if (first) first.questionnaire_id = "7";
  expect(templateContent(values).sections?.[0]).toMatchObject({ questionnaire_id: null, weight: undefined });
});
