// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { datesOf, movedByDays, movedByMonths } from "./moved-dates";

const plan = { starts_on: "2026-01-01", ends_on: "2026-12-31" };
const item = { starts_on: "2026-03-01", due_on: "2026-03-31" };

test("an item that is moved keeps its length, and is never due outside its plan", () => {
  expect(movedByDays(item, "whole", 7, plan)).toEqual({ starts_on: "2026-03-08", due_on: "2026-04-07" });
  expect(movedByDays(item, "whole", 400, plan)).toEqual({ starts_on: "2026-12-01", due_on: "2026-12-31" });
  expect(movedByDays({ ...item, starts_on: null }, "whole", -7, plan)).toEqual({
    starts_on: null,
    due_on: "2026-03-24",
  });
});

test("an end that is moved leaves the other where it is, and never passes it", () => {
  expect(movedByDays(item, "end", 14, plan)).toEqual({ starts_on: "2026-03-01", due_on: "2026-04-14" });
  expect(movedByDays(item, "end", -90, plan)).toEqual({ starts_on: "2026-03-01", due_on: "2026-03-01" });
  expect(movedByDays(item, "start", 90, plan)).toEqual({ starts_on: "2026-03-31", due_on: "2026-03-31" });
  expect(movedByDays(item, "start", -90, plan)).toEqual({ starts_on: "2026-01-01", due_on: "2026-03-31" });
});

test("a month on is the same day of the next month, or its last", () => {
  expect(movedByMonths(item, "end", 1, plan).due_on).toBe("2026-04-30");
});

test("of an item its dates alone are taken: nothing else of it is sent back", () => {
  const item = { ...{ starts_on: "2026-03-01", due_on: "2026-03-31" }, title: "Read", version: 3 };
  expect(datesOf(item)).toEqual({ starts_on: "2026-03-01", due_on: "2026-03-31" });
});
