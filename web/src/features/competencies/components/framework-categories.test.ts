// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { matching } from "./framework-categories";

const competency = (name: string, definition: string) => ({
  id: name,
  framework_id: "1",
  category: "Trees",
  code: name.toUpperCase(),
  name,
  definition,
  scale_id: "1",
  is_retired: false,
  version: 1,
  indicators: [],
});
const trees = { name: "Trees", competencies: [competency("Pruning", "Cuts with a plan"), competency("Grafting", "")] };
const soil = { name: "Soil", competencies: [competency("Composting", "")] };

test("a search looks at names, codes and definitions and drops categories without a hit", () => {
  const names = (words: string) =>
    matching([trees, soil], words).map((one) => [one.name, one.competencies.map(({ name }) => name)]);
  expect(names(" PLAN ")).toEqual([["Trees", ["Pruning"]]]);
  expect(names("ing")).toEqual([
    ["Trees", ["Pruning", "Grafting"]],
    ["Soil", ["Composting"]],
  ]);
  expect(names("welding")).toEqual([]);
});

test("without words everything is shown", () => {
  expect(matching([trees, soil], " ")).toEqual([trees, soil]);
});
