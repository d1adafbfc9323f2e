// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { flattened } from "./event-detail";

test("a change is told from what to what, a list as a list", () => {
  expect(flattened({ settings: "workspace", changes: { name: ["A", "B"], is_demo: [false, true] } })).toEqual([
    ["settings", "workspace"],
    ["changes.name", "A → B"],
    ["changes.is_demo", "false → true"],
  ]);
  expect(flattened({ from: [], to: ["admin", "author"] })).toEqual([
    ["from", "–"],
    ["to", "admin, author"],
  ]);
});

test("an event that keeps nothing has no details", () => {
  expect(flattened({})).toEqual([]);
});
