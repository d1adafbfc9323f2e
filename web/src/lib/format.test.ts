// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { formatFor } from "./format";

const english = formatFor("en", "EUR", "America/New_York");
const german = formatFor("de", "EUR", "Europe/Berlin");

test("a date is the same day in every time zone", () => {
  expect(english.date("2026-03-01")).toBe("1 Mar 2026");
  expect(german.date("2026-03-01")).toBe("01.03.2026");
});

test("an instant is shown in the reader's time zone", () => {
  expect(english.instant("2026-03-01T02:00:00Z")).toContain("28 Feb 2026");
  expect(german.instant("2026-03-01T02:00:00Z")).toContain("03:00");
});

test("the time since an instant is said in its largest unit", () => {
  const now = Date.parse("2026-03-01T12:00:00Z");
  expect(english.since("2026-03-01T09:00:00Z", now)).toBe("3 hours ago");
  expect(english.since("2026-03-01T11:59:50Z", now)).toBe("this minute");
});

test("an unknown time zone does not break the page", () => {
  expect(formatFor("en", "EUR", "Mars/Olympus").instant("2026-03-01T02:00:00Z")).toContain("1 Mar 2026");
});

test("money is in whole units of the workspace's currency", () => {
  expect(german.money(1234.5).replaceAll("\u00a0", " ")).toBe("1.235 €");
});

test("a change of level carries its sign; one too small to show is none", () => {
  expect(english.change(0.62)).toBe("+0.6");
  expect(german.change(-1)).toBe("−1");
  expect(english.change(0.04)).toBeNull();
});

test("a page's components share one format, each reader has their own", () => {
  expect(formatFor("en", "EUR", "America/New_York")).toBe(english);
  expect(formatFor("en", "USD", "America/New_York")).not.toBe(english);
  expect(formatFor("en", "EUR", "Europe/Berlin")).not.toBe(english);
});

test("what one goes to is said with its weekday, in the reader's time zone", () => {
  expect(english.appointment("2026-03-02T12:00:00Z")).toMatch(/^Monday,? 2 March 2026 at 07:00$/);
  expect(german.appointment("2026-03-02T12:00:00Z")).toMatch(/^Montag, 2\. März 2026 um 13:00$/);
  expect(english.since("2026-03-04T12:00:00Z", Date.parse("2026-03-02T12:00:00Z"))).toBe("in 2 days");
});

test("a day is said by its weekday within a week, by its date before", () => {
  const now = Date.parse("2026-03-06T12:00:00Z");
  expect(english.sinceDay("2026-03-02T12:00:00Z", now)).toBe("Monday");
  expect(german.sinceDay("2026-03-02T12:00:00Z", now)).toBe("Montag");
  expect(english.sinceDay("2026-02-20T12:00:00Z", now)).toBe("20 Feb 2026");
});

test("an amount keeps its hundredths and names its own currency", () => {
  expect(german.amount(1234.5).replaceAll("\u00a0", " ")).toBe("1.234,50 €");
  expect(english.amount(99.9, "SEK").replaceAll("\u00a0", " ")).toBe("SEK 99.90");
  expect(english.bytes(2_400_000)).toBe("2.4 MB");
});
