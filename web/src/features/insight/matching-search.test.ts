// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { matchingSearch, periodOf, quarterPeriod } from "./matching-search";

test("a quarter has its first and its last day", () => {
  expect(quarterPeriod("2026-Q1")).toEqual({ from: "2026-01-01", to: "2026-03-31" });
  expect(quarterPeriod("2024-Q4")).toEqual({ from: "2024-10-01", to: "2024-12-31" });
});

test("an address without a whole period means a calendar year", () => {
  const { from, to } = periodOf({ from: "2026-03-01" });
  expect(from.slice(4) + to.slice(4)).toBe("-01-01-12-31");
});

test("no provider is another question than any provider", () => {
  expect(matchingSearch({ provider: "" }).provider).toBe("");
  expect(matchingSearch({}).provider).toBeUndefined();
  expect(matchingSearch({ by: "planet" }).by).toBe("unit");
});
