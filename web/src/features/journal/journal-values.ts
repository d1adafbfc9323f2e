// SPDX-License-Identifier: Apache-2.0
// Puts the entries of a journal together by month.

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
