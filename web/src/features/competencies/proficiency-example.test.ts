// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { confidenceOf, effectivePieces, freshness } from "./proficiency-example";

test("after its half-life a piece keeps half its weight", () => {
  expect(freshness(540, 540)).toBeCloseTo(0.5);
  expect(freshness(0, 540)).toBe(1);
});

test("a weight of the reliance is a confidence of 63 %", () => {
  expect(confidenceOf([1, 0.5], 1.5)).toBeCloseTo(1 - 1 / Math.E);
  expect(confidenceOf([], 1.5)).toBe(0);
});

test("with repetition one half no number of pieces reaches twice the weight of one", () => {
  expect(effectivePieces(1, 0.5)).toBe(1);
  expect(effectivePieces(1000, 0.5)).toBeLessThan(2);
  expect(effectivePieces(3, 0)).toBe(3);
});
