// SPDX-License-Identifier: Apache-2.0
// What a text that saves itself (saved-text.ts) is given and shows.
import type { TabStorage } from "./kept-words";

/** What the server has; `id` null: nothing yet. */
export interface Stored {
  id: string | null;
  text: string;
  version: number;
}

export type SavedTextState =
  | "saved"
  | "unsaved" // typed just now
  | "saving"
  | "unreachable" // no answer; tried again
  | "refused" // the server says why not; it is tried again with the next letter
  | "clash" // somebody else wrote there meanwhile
  | "gone"; // somebody removed it meanwhile

export interface SavedTextView {
  text: string;
  state: SavedTextState;
  /** Names the piece that is being written, as the server tells it of those that there are. */
  submission: string;
  /** What stands there now, where it is not what was typed beside. */
  theirs: string | null;
}

export interface SavedTextSetup {
  /** Under which unsaved words are kept, and found again after the page was loaded anew. */
  key: string;
  stored: Stored;
  /** Names a new piece, so that sending it twice makes one. */
  submission: string;
  /** Null: it was emptied, and is no more. */
  send: (text: string, base: Stored, submission: string) => Promise<Stored | null>;
  storage?: TabStorage;
}
