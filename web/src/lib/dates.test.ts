// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { lastDayOf, plusMonths, quarterOf, setTimeZone, today } from "./dates";

test("a month after the 31st of January is the last day of February", () => {
  expect(plusMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(plusMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(plusMonths("2025-11-15", 14)).toBe("2027-01-15");
});

test("a period of months ends on the day before its first day comes round", () => {
  expect(lastDayOf("2027-03-01", 12)).toBe("2028-02-29");
  expect(lastDayOf("2026-01-15", 24)).toBe("2028-01-14");
});

test("quarters follow each other across the year", () => {
  expect(quarterOf("2026-01-01") - quarterOf("2025-12-31")).toBe(1);
  expect(quarterOf("2026-03-31")).toBe(quarterOf("2026-01-01"));
});

test("today is the day where the reader is", () => {
  const justBeforeMidnight = new Date("2026-11-22T23:44:00Z");
  setTimeZone("Europe/Berlin");
  expect(today(justBeforeMidnight)).toBe("2026-11-23");
  setTimeZone("America/New_York");
  expect(today(justBeforeMidnight)).toBe("2026-11-22");
  setTimeZone("UTC");
});
