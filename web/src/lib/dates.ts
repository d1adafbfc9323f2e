// SPDX-License-Identifier: Apache-2.0
// Calendar dates as the API writes them, "2026-03-01".

const dayIn = (timeZone: string) => new Intl.DateTimeFormat("en-CA", { timeZone });
let reader = dayIn("UTC");

/** Says where the reader is: whose day it is that `today` tells. */
export function setTimeZone(timeZone: string): void {
  reader = dayIn(timeZone);
}

/** Today where the reader is. Overdue is judged by the server, by the day in UTC. */
export function today(now = new Date()): string {
  return reader.format(now);
}

/** A date some calendar months on; the last day of the month where the day does not exist. */
export function plusMonths(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The last day of a period of whole months: a year from 1 March ends on the last of February. */
export function lastDayOf(startsOn: string, months: number): string {
  const next = new Date(`${plusMonths(startsOn, months)}T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** The quarter a date lies in, counted from year 0: consecutive quarters are consecutive numbers. */
export function quarterOf(date: string): number {
  return Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
}

const dayLength = 86_400_000;
const instantOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

export function plusDays(date: string, days: number): string {
  return new Date(instantOf(date) + days * dayLength).toISOString().slice(0, 10);
}

/** Whole days from one date to a later one; below zero to an earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / dayLength);
}
