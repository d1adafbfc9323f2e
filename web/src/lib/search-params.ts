// SPDX-License-Identifier: Apache-2.0
// Reads one value of an address's query; anything that is not a text of some length counts as absent.

export function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.length > 0 ? value : undefined;
}

/** One of the known values; the first of them for anything else. */
export function oneOf<Known extends string>(known: readonly [Known, ...Known[]], value: unknown): Known {
  return known.find((one) => one === value) ?? known[0];
}
