// SPDX-License-Identifier: Apache-2.0
// A text cut at its gaps, {{key}}, as the server cuts it.
import type { Answer } from "./kept-answers";

interface Piece {
  text: string;
  /** The gap behind it; empty for the last piece. */
  gap: string;
}

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(/\{\{([a-z0-9_]{1,40})\}\}/g)) {
    found.push({ text: text.slice(from, match.index), gap: match[1] ?? "" });
    from = match.index + match[0].length;
  }
  return [...found, { text: text.slice(from), gap: "" }];
}

/** The places with this value put at this key; an empty one is none. */
export function placesWith(places: Answer["places"], key: string, value: string): Answer["places"] {
  const others = places.filter((place) => place.key !== key);
  return value === "" ? others : [...others, { key, value }];
}

/** With the item at `from` moved by one place or more. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, at) => at !== from);
  const item = items[from];
  return item === undefined ? [...items] : [...rest.slice(0, to), item, ...rest.slice(to)];
}
