// SPDX-License-Identifier: Apache-2.0
// What the address of the matching report says: which period, of whom, how grouped.
import { lastDayOf, today } from "@/lib/dates";
import { date, oneOf, text } from "@/lib/search-params";

export const groupings = ["unit", "method", "provider", "quarter"] as const;
export const measures = [
  "hours_planned",
  "hours_spent",
  "direct_cost_planned",
  "direct_cost_spent",
  "wage_cost_planned",
  "wage_cost_spent",
] as const;
export const kinds = ["untraced", "traced", "all"] as const;

export type Grouping = (typeof groupings)[number];
export type Measure = (typeof measures)[number];

export interface MatchingSearch {
  from?: string;
  to?: string;
  unit?: string;
  method?: string;
  /** Empty: none was given. */
  provider?: string;
  by?: Grouping;
  measure?: Measure;
  /** Which items are listed. */
  items?: (typeof kinds)[number];
}

export function matchingSearch(search: Record<string, unknown>): MatchingSearch {
  return {
    from: date(search.from),
    to: date(search.to),
    unit: text(search.unit),
    method: text(search.method),
    provider: typeof search.provider === "string" ? search.provider : undefined,
    by: oneOf(groupings, search.by),
    measure: oneOf(measures, search.measure),
    items: oneOf(kinds, search.items),
  };
}

export interface Period {
  from: string;
  to: string;
}

export const yearOf = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** "2026-Q3" */
export function quarterPeriod(quarter: string): Period {
  const month = Number(quarter.slice(-1)) * 3 - 2;
  const from = `${quarter.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
  return { from, to: lastDayOf(from, 3) };
}

/** The period asked for, or the calendar year of today. */
export function periodOf({ from, to }: MatchingSearch): Period {
  return from && to ? { from, to } : yearOf(Number(today().slice(0, 4)));
}

export const quartersOf = (year: number) => [1, 2, 3, 4].map((one) => `${year}-Q${one}`);
