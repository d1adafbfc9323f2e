// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { isRange, newSession, scopeOf, sessionContent } from "./session-values";

test("what is not typed is left open, and a missing facilitator is left to the server to name", () => {
  const content = sessionContent("7", newSession(3));
  expect(content).toMatchObject({ review_cycle_id: "7", unit_id: null, lowest_level: null, guideline: [] });
  expect(content.facilitator_id).toBeUndefined();
  expect(scopeOf(newSession(3))).toEqual({});
});

test("a guideline names every point in its order, so that problems come back to their fields", () => {
  const values = newSession(2);
  values.uses_guideline = true;
  values.guideline[1] = { least: 10, most: "" };
  expect(sessionContent("7", values).guideline).toEqual([
    { rating: 1, least: 0, most: 100 },
    { rating: 2, least: 10, most: 100 },
  ]);
});

test("a level of nought is a level", () => {
  expect(scopeOf({ ...newSession(2), lowest_level: 0 })).toEqual({ lowest_level: 0 });
});

test("a range from nothing to everything says nothing", () => {
  expect(isRange(0, 100)).toBe(false);
  expect(isRange(null, null)).toBe(false);
  expect(isRange(0, 20)).toBe(true);
  expect(isRange(30, 100)).toBe(true);
});
