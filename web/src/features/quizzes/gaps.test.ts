// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { moved, pieces, placesWith } from "./gaps";

test("a text is cut at its gaps, and other braces stay text", () => {
  expect(pieces("A {{g1}} on {x} {{G2}}.")).toEqual([
    { text: "A ", gap: "g1" },
    { text: " on {x} {{G2}}.", gap: "" },
  ]);
});

test("a gap has one value, and an empty one is none", () => {
  const one = placesWith([{ key: "g1", value: "cat" }], "g1", "mat");
  expect(one).toEqual([{ key: "g1", value: "mat" }]);
  expect(placesWith(one, "g1", "")).toEqual([]);
});

test("an item moves, and the others keep their order", () => {
  expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
});
