// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { components } from "@/api/schema";
import { sharedCompetencies } from "./shared-competencies";

type PersonInNeed = components["schemas"]["PersonInNeed"];

function person(person_id: string, ...needs: Partial<PersonInNeed["needs"][number]>[]): PersonInNeed {
  return {
    person_id,
    person_name: person_id,
    unit_name: "North",
    job_title: null,
    sees_growth: true,
    needs: needs.map((need) => ({
      id: "0",
      competency_id: null,
      name: "",
      required_level: null,
      current_level: null,
      priority: 0,
      rounds: 0,
      is_planned: false,
      ...need,
    })),
  };
}

test("what most of the chosen people need comes first, with one need of each", () => {
  const people = [
    person("a", { id: "1", competency_id: "p", name: "Pruning" }, { id: "2", competency_id: "g", name: "Grafting" }),
    person("b", { id: "3", competency_id: "g", name: "Grafting" }, { id: "4", name: "Said in own words" }),
  ];
  expect(sharedCompetencies(people)).toEqual([
    { id: "g", name: "Grafting", needIds: ["2", "3"] },
    { id: "p", name: "Pruning", needIds: ["1"] },
  ]);
});

test("of two needs of one person that which nothing is planned for is taken", () => {
  const planned = { id: "1", competency_id: "p", name: "Pruning", is_planned: true };
  const open = { id: "2", competency_id: "p", name: "Pruning" };
  expect(sharedCompetencies([person("a", planned, open)])[0]?.needIds).toEqual(["2"]);
  expect(sharedCompetencies([person("a", open, planned)])[0]?.needIds).toEqual(["2"]);
  expect(sharedCompetencies([person("a", planned)])[0]?.needIds).toEqual(["1"]);
});
