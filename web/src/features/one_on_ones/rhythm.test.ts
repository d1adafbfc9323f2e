// SPDX-License-Identifier: Apache-2.0
import { expect, it } from "vitest";
import { dayAndTime, instantAt, minuteOf, timeOf } from "./rhythm";

it("writes minutes of the day as a time, and reads them", () => {
  expect(timeOf(0)).toBe("00:00");
  expect(timeOf(605)).toBe("10:05");
  expect(minuteOf("10:05")).toBe(605);
  expect(minuteOf("9:30")).toBe(570);
  for (const wrong of ["", "24:00", "10:60", "ten", "10"]) expect(minuteOf(wrong)).toBeNull();
});

it("knows an instant by the clocks of a zone, in summer and in winter", () => {
  expect(instantAt("2026-03-23", "10:00", "Europe/Vienna")).toBe("2026-03-23T09:00:00.000Z");
  expect(instantAt("2026-03-30", "10:00", "Europe/Vienna")).toBe("2026-03-30T08:00:00.000Z");
  expect(instantAt("2026-03-30", "23:30", "America/New_York")).toBe("2026-03-31T03:30:00.000Z");
  expect(instantAt("2026-03-30", "10:15", "Asia/Kolkata")).toBe("2026-03-30T04:45:00.000Z");
});

it("shows an instant by the clocks of a zone, and there and back is the same", () => {
  expect(dayAndTime("2026-03-31T03:30:00.000Z", "America/New_York")).toEqual({ date: "2026-03-30", time: "23:30" });
  for (const zone of ["UTC", "Europe/Vienna", "Australia/Lord_Howe", "Asia/Kolkata"]) {
    const { date, time } = dayAndTime("2026-10-04T12:15:00.000Z", zone);
    expect(instantAt(date, time, zone)).toBe("2026-10-04T12:15:00.000Z");
  }
});
