// SPDX-License-Identifier: Apache-2.0
// Times of day as forms write them, and instants from a day and a time by the reader's clock.
import type { components } from "@/api/schema";

export type Rhythm = Pick<
  components["schemas"]["OneOnOneRoom"],
  "cadence" | "weekday" | "starts_at_minute" | "minutes" | "time_zone"
>;

/** 600 as "10:00". */
export function timeOf(minuteOfDay: number): string {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, "0")}:${String(minuteOfDay % 60).padStart(2, "0")}`;
}

/** "10:00" as 600; null where it is no time. */
export function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(hours) < 24 && Number(minutes) < 60 ? minute : null;
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function aheadAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return shown - Math.floor(instant / 60_000) * 60_000;
}

/** The instant at which the clocks of a zone show that day and time. */
export function instantAt(date: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const first = wanted - aheadAt(wanted, timeZone);
  return new Date(wanted - aheadAt(first, timeZone)).toISOString();
}

/** The day and the time that the clocks of a zone show at an instant. */
export function dayAndTime(instant: string, timeZone: string): { date: string; time: string } {
  const shown = new Date(Date.parse(instant) + aheadAt(Date.parse(instant), timeZone)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}
