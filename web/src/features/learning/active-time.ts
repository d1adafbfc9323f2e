// SPDX-License-Identifier: Apache-2.0
// When somebody really learned: while the page is seen and has the focus, and for a while after each sign of life; a lesson left
// open over lunch counts that while and no more. Pure: instants come with what happens, in milliseconds of one clock.

/** How long after the last sign of life reading goes on without one. */
export const idleMilliseconds = 60_000;
/** The server takes no longer piece at once (longest_active_seconds). */
const longestPiece = 120_000;
/** A page that is there tells at least this often; what lies further apart was asleep, whatever played. */
const longestSilence = 90_000;

/** While somebody was active, in milliseconds. */
export interface Piece {
  from: number;
  to: number; // excluded
}

export interface ActiveTime {
  /** Counted and not taken yet, in order. */
  pieces: readonly Piece[];
  /** Up to when it was counted. */
  at: number;
  lastSign: number;
  isVisible: boolean;
  isFocused: boolean;
  /** A recording that plays is followed without touching anything. */
  isPlaying: "no" | "video" | "audio";
}

export type Happening =
  | { kind: "input" | "tick"; at: number }
  | { kind: "visible" | "focused"; at: number; is: boolean }
  | { kind: "playing"; at: number; what: ActiveTime["isPlaying"] };

export const beganAt = (at: number, seen: Pick<ActiveTime, "isVisible" | "isFocused">): ActiveTime => ({
  pieces: [],
  at,
  lastSign: at,
  isPlaying: "no",
  ...seen,
});

/** Up to when the time from `state.at` to `at` was active. */
function activeUntil(state: ActiveTime, at: number): number {
  // What is listened to is heard with the screen off, too; a video is watched beside notes in another window.
  if (state.isPlaying === "audio" || (state.isPlaying === "video" && state.isVisible))
    return Math.min(at, state.at + longestSilence);
  if (!state.isVisible || !state.isFocused) return state.at;
  return Math.min(at, state.lastSign + idleMilliseconds);
}

function withPiece(pieces: readonly Piece[], piece: Piece): readonly Piece[] {
  if (piece.to <= piece.from) return pieces;
  const last = pieces.at(-1);
  if (last && last.to === piece.from && piece.to - last.from <= longestPiece)
    return [...pieces.slice(0, -1), { from: last.from, to: piece.to }];
  const parts = Math.ceil((piece.to - piece.from) / longestPiece);
  const cut = (part: number) => Math.min(piece.to, piece.from + part * longestPiece);
  return [...pieces, ...Array.from({ length: parts }, (_, part) => ({ from: cut(part), to: cut(part + 1) }))];
}

export function after(state: ActiveTime, happening: Happening): ActiveTime {
  const at = Math.max(state.at, happening.at); // a clock that was set back counts nothing
  const pieces = withPiece(state.pieces, { from: state.at, to: activeUntil(state, at) });
  const next = { ...state, at, pieces };
  switch (happening.kind) {
    case "tick":
      return next;
    case "input":
      return { ...next, lastSign: at };
    case "visible":
      return { ...next, isVisible: happening.is, lastSign: happening.is ? at : state.lastSign };
    case "focused":
      return { ...next, isFocused: happening.is, lastSign: happening.is ? at : state.lastSign };
    case "playing":
      return { ...next, isPlaying: happening.what, lastSign: at };
  }
}

export const taken = (state: ActiveTime): ActiveTime => ({ ...state, pieces: [] });
