// SPDX-License-Identifier: Apache-2.0
// Reads one value of an address's query; anything that is not a text of some length counts as absent.

/** For the router: an id has more digits than a number keeps, so it stays a text, and is written without quotes. */
export function searchValue(written: string): unknown {
  if (/^\d{16,}$/.test(written)) throw new Error("an id is no number");
  return JSON.parse(written);
}

export function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.length > 0 ? value : undefined;
}

/** A calendar date, "2026-03-01". */
export function date(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

/** One of the known values; the first of them for anything else. */
export function oneOf<Known extends string>(known: readonly [Known, ...Known[]], value: unknown): Known {
  return known.find((one) => one === value) ?? known[0];
}
