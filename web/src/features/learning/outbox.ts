// SPDX-License-Identifier: Apache-2.0
// What happened in lessons and the server does not have yet. Each change lies in the browser under a name of its own until it was
// taken, so that neither a cut line nor a closed tab loses it, and tabs do not write over one another. The server joins what
// comes twice, late or out of order with what it knows; so whatever may not have arrived is simply sent again.
import type { components } from "@/api/schema";

export type Change = components["schemas"]["ProgressChange"];
type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export interface Kept {
  name: string;
  enrolmentId: string;
  change: Change;
}

/** The server takes no more at once (most_changes). */
const mostChanges = 200;

const beginning = (personId: string) => `espalier.learning.${personId}.`;

/** As a server whose clock is `ahead` milliseconds ahead of this one writes an instant. */
export const instantAt = (milliseconds: number, ahead: number) => new Date(milliseconds + ahead).toISOString();

let last = 0;

/** False: the browser has no room for it. */
export function keep(shelf: Shelf, personId: string, enrolmentId: string, change: Change): boolean {
  last = Math.max(last + 1, Date.now());
  const chance = Math.random().toString(36).slice(2, 8);
  try {
    shelf.setItem(`${beginning(personId)}${enrolmentId}.${last}.${chance}`, JSON.stringify(change));
    return true;
  } catch {
    return false;
  }
}

/** All that is kept of a person, in the order in which it happened. */
export function keptOf(shelf: Shelf, personId: string): Kept[] {
  const start = beginning(personId);
  const all: (Kept & { at: number })[] = [];
  for (let place = 0; place < shelf.length; place++) {
    const name = shelf.key(place);
    if (!name?.startsWith(start)) continue;
    const [enrolmentId = "", at = ""] = name.slice(start.length).split(".");
    all.push({ name, enrolmentId, at: Number(at), change: JSON.parse(shelf.getItem(name) ?? "null") as Change });
  }
  return all.filter(({ change }) => change !== null).sort((one, other) => one.at - other.at);
}

/** What goes out together next: of one enrolment, the oldest first. */
export function nextBatch(kept: readonly Kept[]): Kept[] {
  const [first] = kept;
  return first ? kept.filter(({ enrolmentId }) => enrolmentId === first.enrolmentId).slice(0, mostChanges) : [];
}

export function letGo(shelf: Shelf, batch: readonly Kept[]) {
  for (const { name } of batch) shelf.removeItem(name);
}
