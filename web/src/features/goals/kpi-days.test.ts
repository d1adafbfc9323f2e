// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { components } from "@/api/schema";
import { valuesThatCount } from "./kpi-days";

const added = (id: string, valid_on: string, value: number) =>
  ({ id, valid_on, value }) as components["schemas"]["KpiValue"];

test("of each day the value that was added last counts, in the order of days", () => {
  const values = [added("3", "2026-01-31", 12), added("2", "2026-02-28", 9), added("1", "2026-01-31", 21)];
  expect(valuesThatCount(values).map(({ id }) => id)).toEqual(["3", "2"]);
  expect(valuesThatCount([])).toEqual([]);
});
