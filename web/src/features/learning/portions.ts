// SPDX-License-Identifier: Apache-2.0
// Which portions of a recording were played, in seconds from its start. Pure; the server merges by the same rule (completion.h).
import type { components } from "@/api/schema";

export type Portion = components["schemas"]["Portion"];

/** In order, without overlaps; what touches is one. */
export function merged(portions: readonly Portion[]): Portion[] {
  const all: Portion[] = [];
  for (const one of portions.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && one.from <= last.to) last.to = Math.max(last.to, one.to);
    else all.push({ ...one });
  }
  return all;
}

/** From 0 to 1: what was seen once, however often it was played. */
export function seenShare(portions: readonly Portion[], duration: number): number {
  if (!(duration > 0)) return 0;
  const seen = merged(portions).reduce(
    (sum, { from, to }) => sum + Math.min(to, duration) - Math.min(from, duration),
    0,
  );
  return Math.min(1, seen / duration);
}

/** The portion that plays, or none. */
export type Playing = Portion | null;

/** A player tells its place about four times a second; further on than this, somebody has jumped. */
const longestStep = 1.5;

/** The recording stands at `place` now, playing at `rate`; `done`: what was played before a jump. */
export function playedTo(playing: Playing, place: number, rate = 1): { playing: Playing; done: Playing } {
  if (playing && place >= playing.to && place - playing.to <= longestStep * Math.max(1, rate))
    return { playing: { from: playing.from, to: place }, done: null };
  return { playing: { from: place, to: place }, done: playing && playing.to > playing.from ? playing : null };
}
