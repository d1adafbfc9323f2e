// SPDX-License-Identifier: Apache-2.0
// The road map's time: whole quarters or whole months around a plan's period, and where a date lies in it.
import { daysBetween, lastDayOf, plusDays, plusMonths } from "@/lib/dates";

export const zooms = ["quarter", "month"] as const;
export type Zoom = (typeof zooms)[number];

interface Column {
  starts_on: string;
  /** Of the whole width, 0 to 1. */
  left: number;
  width: number;
}

export interface Scale {
  zoom: Zoom;
  columns: Column[];
  /** Where a day begins, 0 to 1; a date outside lies at the edge. */
  at: (date: string) => number;
  days: number;
  /** A hand moves dates by this many days at once. */
  step: number;
}

const monthsOf = { quarter: 3, month: 1 };

export function scaleOf(plan: { starts_on: string; ends_on: string }, zoom: Zoom): Scale {
  const length = monthsOf[zoom];
  const month = Number(plan.starts_on.slice(5, 7)) - 1;
  const first = plusMonths(`${plan.starts_on.slice(0, 7)}-01`, -(month % length));
  const starts: string[] = [];
  for (let start = first; start.localeCompare(plan.ends_on) <= 0; start = plusMonths(start, length)) starts.push(start);
  const last = lastDayOf(first, starts.length * length);
  const days = daysBetween(first, last) + 1;
  const at = (date: string) => Math.min(1, Math.max(0, daysBetween(first, date) / days));
  const columns = starts.map((starts_on) => {
    const left = at(starts_on);
    return { starts_on, left, width: at(plusDays(lastDayOf(starts_on, length), 1)) - left };
  });
  return { zoom, columns, at, days, step: zoom === "quarter" ? 7 : 1 };
}
