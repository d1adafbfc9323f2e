// SPDX-License-Identifier: Apache-2.0
// Puts the entries of a journal together by month, and check-ins that follow one another on one line.

/** In their order: the newest month first, as they come. `month` is its first day. */
export function byMonth<Entry extends { at: string }>(entries: readonly Entry[]): { month: string; items: Entry[] }[] {
  const months: { month: string; items: Entry[] }[] = [];
  for (const entry of entries) {
    const month = `${entry.at.slice(0, 7)}-01`;
    const last = months.at(-1);
    if (last?.month === month) last.items.push(entry);
    else months.push({ month, items: [entry] });
  }
  return months;
}

/** In their order: entries alone, and runs of check-ins together. */
export function withCheckInsTogether<Entry extends { kind: string }>(entries: readonly Entry[]): Entry[][] {
  const lines: Entry[][] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && entry.kind === "check_in" && last[0]?.kind === "check_in") last.push(entry);
    else lines.push([entry]);
  }
  return lines;
}
