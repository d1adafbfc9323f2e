// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { scaleOf } from "./road-map-scale";

const plan = { starts_on: "2026-02-10", ends_on: "2027-02-09" };

test("quarters stand around the plan's period, each as wide as it has days", () => {
  const scale = scaleOf(plan, "quarter");
  expect(scale.columns.map((one) => one.starts_on)).toEqual([
    "2026-01-01",
    "2026-04-01",
    "2026-07-01",
    "2026-10-01",
    "2027-01-01",
  ]);
  expect(scale.days).toBe(365 + 90);
  expect(scale.columns.reduce((sum, one) => sum + one.width, 0)).toBeCloseTo(1);
  expect(scale.columns[1]?.left).toBeCloseTo(90 / 455);
});

test("months begin with the plan's own, and a date outside lies at the edge", () => {
  const scale = scaleOf(plan, "month");
  expect(scale.columns).toHaveLength(13);
  expect(scale.columns[0]?.starts_on).toBe("2026-02-01");
  expect(scale.at("2026-02-01")).toBe(0);
  expect(scale.at("2020-01-01")).toBe(0);
  expect(scale.at("2030-01-01")).toBe(1);
});
