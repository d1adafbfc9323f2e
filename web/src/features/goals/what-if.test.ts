// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { components } from "@/api/schema";
import { progressWith } from "./what-if";

type Piece = components["schemas"]["PieceView"];
const piece = (goal_id: string, weight: number, progress: number | null, left_out: Piece["left_out"] = null) =>
  ({ kind: "goal", goal_id, weight, progress, left_out }) as Piece;

test("the weights that stand give the progress that stands", () => {
  expect(progressWith([piece("1", 1, 20), piece("2", 3, 60)], "1", 1)).toBe(50);
});

test("a heavier piece draws the progress towards its own", () => {
  const pieces = [piece("1", 1, 20), piece("2", 1, 60)];
  expect(progressWith(pieces, "1", 3)).toBe(30);
  expect(progressWith(pieces, "1", 0)).toBe(60);
});

test("what weighs nothing counts again once it weighs something; what is cancelled never does", () => {
  expect(progressWith([piece("1", 0, 20, "no_weight"), piece("2", 1, 60)], "1", 1)).toBe(40);
  expect(progressWith([piece("1", 1, 20, "cancelled"), piece("2", 1, 60)], "1", 9)).toBe(60);
});

test("nothing is said where a piece is hidden, or nothing is left", () => {
  expect(progressWith([piece("1", 1, 20), piece("2", 1, null)], "1", 2)).toBeNull();
  expect(progressWith([piece("1", 1, 20)], "1", 0)).toBeNull();
});
