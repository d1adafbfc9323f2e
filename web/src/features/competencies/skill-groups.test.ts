// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { skillGroups } from "./skill-groups";

const line = (name: string, category: string, level: number | null, gap: number | null) => ({
  requirement_id: name,
  competency_id: name,
  code: name,
  name,
  category,
  scale_lowest: 1,
  scale_highest: 5,
  required_level: 3,
  importance: 3,
  level,
  confidence: null,
  spread: null,
  pieces: 0,
  sources: 0,
  newest_on: null,
  gap,
  priority: gap,
});

const growth = {
  person_id: "1",
  job_id: "2",
  job_title: "Gardener",
  as_known_on: "2026-03-02",
  assessed: [line("graft", "trees", 1, 2), line("water", "beds", 2, 1), line("prune", "trees", 4, 0)],
  not_assessed: [line("sow", "beds", null, null)],
  further: [
    {
      competency_id: "sing",
      code: "sing",
      name: "sing",
      category: "other",
      scale_lowest: 1,
      scale_highest: 5,
      proficiency: { level: 2, confidence: 0.5, spread: 0, weight: 1, pieces: 1, sources: 1, newest_on: "2026-03-02" },
    },
  ],
  open_sources: [],
};

const names = (order: "pressing" | "category") =>
  skillGroups(growth, order).map(({ kind, category, lines }) => [kind, category, lines.map((one) => one.name)]);

test("what is missing comes first, what nobody knows and what is not asked last", () => {
  expect(names("pressing")).toEqual([
    ["below", "", ["graft", "water"]],
    ["met", "", ["prune"]],
    ["unknown", "", ["sow"]],
    ["further", "", ["sing"]],
  ]);
});

test("by category the most pressing comes first within each", () => {
  expect(names("category")).toEqual([
    ["category", "beds", ["water", "sow"]],
    ["category", "trees", ["graft", "prune"]],
    ["further", "", ["sing"]],
  ]);
});

test("a group without a line is not there", () => {
  expect(skillGroups({ ...growth, not_assessed: [], further: [] }, "pressing").map((group) => group.kind)).toEqual([
    "below",
    "met",
  ]);
});
