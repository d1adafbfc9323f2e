// SPDX-License-Identifier: Apache-2.0
// What becomes of an item's dates when a hand or a key moves it, kept to what the plan allows.
import { daysBetween, plusDays, plusMonths } from "@/lib/dates";

export interface Dates {
  starts_on: string | null;
  due_on: string;
}

/** Of something that has more to it, the dates alone. */
export const datesOf = ({ starts_on, due_on }: Dates): Dates => ({ starts_on, due_on });

interface Period {
  starts_on: string;
  ends_on: string;
}

/** What is moved: the whole item, or one of its ends. */
export type Grip = "whole" | "start" | "end";

const earlier = (a: string, b: string) => (a.localeCompare(b) < 0 ? a : b);
const later = (a: string, b: string) => (a.localeCompare(b) > 0 ? a : b);

function kept(dates: Dates, grip: Grip, shift: (date: string) => string, plan: Period): Dates {
  const due = (date: string) => earlier(plan.ends_on, later(plan.starts_on, date));
  if (grip === "start") {
    const start = shift(dates.starts_on ?? dates.due_on);
    return { ...dates, starts_on: earlier(dates.due_on, later(plan.starts_on, start)) };
  }
  if (grip === "end") return { ...dates, due_on: later(due(shift(dates.due_on)), dates.starts_on ?? plan.starts_on) };
  const due_on = due(shift(dates.due_on));
  // As far as the due date goes: an item keeps its length.
  const days = daysBetween(dates.due_on, due_on);
  return { starts_on: dates.starts_on && plusDays(dates.starts_on, days), due_on };
}

export const movedByDays = (dates: Dates, grip: Grip, days: number, plan: Period) =>
  kept(dates, grip, (date) => plusDays(date, days), plan);

export const movedByMonths = (dates: Dates, grip: Grip, months: number, plan: Period) =>
  kept(dates, grip, (date) => plusMonths(date, months), plan);

export const sameDates = (a: Dates, b: Dates) => a.starts_on === b.starts_on && a.due_on === b.due_on;
