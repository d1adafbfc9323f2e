// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { components } from "@/api/schema";
import { changedItems } from "./changed-items";

type PlanView = components["schemas"]["PlanView"];

const plan = (...items: { id: string; version?: number; steps?: number }[]) =>
  ({
    items: items.map(({ id, version = 1, steps = 0 }) => ({
      item: { id, title: id, version },
      steps: Array.from({ length: steps }),
    })),
  }) as unknown as PlanView;

test("what was added, changed, moved on and taken out is told; what is the same is not", () => {
  const before = plan({ id: "same" }, { id: "words" }, { id: "begun" }, { id: "gone" });
  const now = plan({ id: "same" }, { id: "words", version: 2 }, { id: "begun", steps: 1 }, { id: "new" });
  expect(changedItems(before, now).map(({ id, kind }) => [id, kind])).toEqual([
    ["words", "changed"],
    ["begun", "changed"],
    ["new", "added"],
    ["gone", "removed"],
  ]);
  expect(changedItems(now, now)).toEqual([]);
});
