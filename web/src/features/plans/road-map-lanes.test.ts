// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { components } from "@/api/schema";
import { lanesOf } from "./road-map-lanes";

function item(title: string, due_on: string, more: { competency?: string; priority?: "high" | "low" }) {
  return {
    competency_name: more.competency ?? null,
    needs: [],
    item: { title, starts_on: null, due_on, method: "course", priority: more.priority ?? "medium" },
  } as unknown as components["schemas"]["PlanItemView"];
}

const items = [
  item("b", "2026-05-01", { competency: "Pruning" }),
  item("a", "2026-02-01", { priority: "low" }),
  item("c", "2026-03-01", { competency: "Grafting", priority: "high" }),
  item("d", "2026-06-01", { competency: "Grafting" }),
];
const said = (grouping: "competency" | "priority") =>
  lanesOf(items, grouping).map((lane) => [lane.key, lane.items.map((one) => one.item.title).join("")]);

test("lanes come in the order of their first item, and what names nothing comes last", () => {
  expect(said("competency")).toEqual([
    ["Grafting", "cd"],
    ["Pruning", "b"],
    [null, "a"],
  ]);
});

test("priorities come in their own order", () => {
  expect(said("priority")).toEqual([
    ["high", "c"],
    ["medium", "bd"],
    ["low", "a"],
  ]);
});
