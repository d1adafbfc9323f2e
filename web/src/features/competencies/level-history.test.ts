// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { changeInYear } from "./level-history";

const year = Array.from({ length: 13 }, () => 2);

test("a year back is the thirteenth value from the end", () => {
  expect(changeInYear([1, ...year.with(12, 3.5)])).toBe(1.5);
});

test("without a level then or now there is no change to tell", () => {
  expect(changeInYear(undefined)).toBeNull();
  expect(changeInYear([2, 3])).toBeNull();
  expect(changeInYear([null, ...year.slice(1)])).toBeNull();
  expect(changeInYear([...year.slice(1), null])).toBeNull();
});
