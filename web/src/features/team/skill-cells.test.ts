// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { filterColumns, type SkillColumn, type SkillRow, sortPeople } from "./skill-cells";

function person(name: string, levels: Record<string, number | null>): SkillRow {
  return {
    person_id: name,
    name,
    job_title: null,
    unit_name: "North",
    cells: Object.entries(levels).map(([competency_id, level]) => ({
      competency_id,
      state: level === null ? "unknown" : level < 3 ? "gap" : "at",
      required_level: 3,
      level,
      confidence: level === null ? null : 0.5,
    })),
  };
}

const people = [person("Ada", { prune: 4, graft: 1 }), person("Ben", { prune: 2, graft: 2 }), person("Cleo", {})];
const names = (rows: SkillRow[]) => rows.map((row) => row.name);

test("people are sorted by a level, and those without one come last whichever way", () => {
  expect(names(sortPeople(people, { key: "prune", descending: false }))).toEqual(["Ben", "Ada", "Cleo"]);
  expect(names(sortPeople(people, { key: "prune", descending: true }))).toEqual(["Ada", "Ben", "Cleo"]);
});

test("people are sorted by how much is missing, or by name", () => {
  expect(names(sortPeople(people, { key: "gaps", descending: true }))).toEqual(["Ben", "Ada", "Cleo"]);
  expect(names(sortPeople(people, { key: "name", descending: true }))).toEqual(["Cleo", "Ben", "Ada"]);
});

test("competencies are found by their words, and by resting on too few", () => {
  const column = (name: string, bus_factor: number): SkillColumn => ({
    competency_id: name,
    code: name,
    name,
    category: "Trees",
    scale_lowest: 1,
    scale_highest: 5,
    importance: 3,
    required: 3,
    reached: bus_factor,
    unknown: 0,
    bus_factor,
  });
  const columns = [column("Pruning", 3), column("Grafting", 1)];
  expect(filterColumns(columns, { text: "prun", onlyThin: false })).toEqual([columns[0]]);
  expect(filterColumns(columns, { text: "TREES", onlyThin: true })).toEqual([columns[1]]);
});
