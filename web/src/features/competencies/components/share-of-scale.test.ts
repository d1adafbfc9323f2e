// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { commonSteps, shareOfScale } from "./share-of-scale";

const five = { scale_lowest: 1, scale_highest: 5 };
const seven = { scale_lowest: 0, scale_highest: 7 };

test("the lowest level of a scale that begins at 1 is drawn, nothing on one that begins at 0 is not", () => {
  expect(shareOfScale(five, 1)).toBe(0.2);
  expect(shareOfScale(five, 5)).toBe(1);
  expect(shareOfScale(seven, 0)).toBe(0);
  expect(shareOfScale(seven, 7)).toBe(1);
});

test("steps are named only when all levels are on one scale", () => {
  expect(commonSteps([five, five])).toEqual({ start: 0, count: 5 });
  expect(commonSteps([five, seven])).toBeNull();
  expect(commonSteps([])).toBeNull();
});
