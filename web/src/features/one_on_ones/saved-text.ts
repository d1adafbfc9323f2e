// SPDX-License-Identifier: Apache-2.0
// Words that save themselves while they are typed, and that are never lost: until the server has acknowledged them they lie in
// the browser's storage of this tab, too. Where somebody else was faster both versions are kept, and the reader decides.
import type { Problem } from "@/api/problem";
import { KeptWords } from "./kept-words";
import type { SavedTextSetup, SavedTextState, SavedTextView, Stored } from "./saved-text-terms";

interface Kept {
  text: string;
  base: Stored;
  submission: string;
}

const pause = 600; // milliseconds after the last letter
const retry = 3000;

const same = (one: string, other: string) => one.trim() === other.trim();

export class SavedText {
  readonly #setup: SavedTextSetup;
  readonly #kept: KeptWords<Kept>;
  readonly #listeners = new Set<() => void>();
  #base: Stored;
  #seen: Stored;
  #submission: string;
  #typed: string | null = null;
  #state: SavedTextState = "saved";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  /** Words whose answer never came: they may stand there by now. */
  #unanswered: string | null = null;
  #view: SavedTextView;

  constructor(setup: SavedTextSetup) {
    this.#setup = setup;
    this.#base = this.#seen = setup.stored;
    this.#submission = setup.submission;
    this.#kept = new KeptWords<Kept>(setup.key, setup.storage);
    const kept = this.#kept.read();
    if (kept) {
      this.#typed = kept.text;
      this.#base = kept.base;
      this.#submission = kept.submission;
      this.#state = "unsaved";
    }
    this.#view = this.#made();
    if (kept) this.#later(0);
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  view = () => this.#view;
  get id() {
    return this.#base.id;
  }

  type(text: string): void {
    this.#typed = text;
    if (this.#state !== "clash" && this.#state !== "gone") this.#state = "unsaved";
    this.#keep();
    this.#tell();
    if (this.#state === "unsaved") this.#later(pause);
  }

  /** The server's words were read again. */
  seen(stored: Stored): void {
    if (stored.version < this.#seen.version && stored.id === this.#seen.id) return; // an answer that came late
    this.#seen = stored;
    if (this.#isSettled()) {
      // What is merely still shown as it was typed gives way to what somebody else wrote since.
      if (this.#typed !== null && !same(this.#typed, stored.text)) this.#typed = null;
      this.#base = stored;
    }
    if (this.#state === "clash") this.#reconcile();
    this.#tell();
  }

  /** The field is left: what is unsaved goes at once, and what is saved is shown as it is stored. */
  leave(): void {
    if (this.#isSettled()) this.#typed = null;
    else void this.flush();
    this.#tell();
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#sending || this.#typed === null || this.#isSettled()) return;
    if (this.#state === "clash" || this.#state === "gone") return;
    if (this.#base.id === null && this.#typed.trim() === "") return this.#settle(this.#base); // nothing was begun
    const sent = this.#typed;
    this.#sending = true;
    this.#state = "saving";
    this.#tell();
    try {
      const stored = await this.#setup.send(sent, this.#base, this.#submission);
      this.#sending = false;
      this.#answered(sent, stored);
    } catch (error) {
      this.#sending = false;
      this.#failed(error as Problem, sent);
    }
    this.#tell();
  }

  keepMine(): void {
    this.#base = this.#seen;
    this.#state = "unsaved";
    this.#tell();
    void this.flush();
  }

  takeTheirs(): void {
    this.#settle(this.#seen);
    this.#typed = null;
    this.#tell();
  }

  /** What was removed by somebody else is written anew. */
  writeAnew(submission: string): void {
    this.#submission = submission;
    this.#base = { id: null, text: "", version: 0 };
    this.#state = "unsaved";
    this.#tell();
    void this.flush();
  }

  /** What was written stands; the field is for the next piece. */
  beginAnew(submission: string): void {
    this.#submission = submission;
    this.#typed = null;
    this.#settle({ id: null, text: "", version: 0 });
    this.#tell();
  }

  /** Lets go of what was typed. */
  discard(): void {
    this.takeTheirs();
  }

  /** Nothing is sent any more; what is unsaved stays kept. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #answered(sent: string, stored: Stored | null): void {
    const now = stored ?? { id: null, text: "", version: 0 };
    this.#unanswered = null;
    this.#base = now;
    if (this.#seen.id !== now.id || now.version >= this.#seen.version) this.#seen = now;
    // A piece that was sent before and whose answer was lost may hold older words.
    if (this.#typed !== null && same(this.#typed, now.text)) {
      const shown = this.#typed;
      this.#settle(now);
      this.#typed = shown; // as typed, with the space at its end, until the field is left
      return;
    }
    if (this.#typed === null || (stored === null && same(this.#typed, sent))) {
      this.#settle(now);
      return;
    }
    this.#state = "unsaved";
    this.#keep();
    this.#later(pause);
  }

  #failed(problem: Problem, sent: string): void {
    if (problem.status === 412) {
      this.#state = "clash";
      this.#reconcile();
    } else if (problem.status === 404) {
      this.#state = "gone";
    } else if (problem.status === 0 || problem.status >= 500 || problem.status === 429) {
      this.#state = "unreachable";
      this.#unanswered = sent;
      this.#later(retry);
    } else {
      this.#state = "refused";
    }
  }

  /** A clash is none where the same stands there, or one's own words, whose answer was lost. */
  #reconcile(): void {
    const { text } = this.#seen;
    if (this.#typed !== null && same(this.#typed, text)) this.#settle(this.#seen);
    else if (this.#unanswered !== null && same(this.#unanswered, text)) {
      this.#base = this.#seen;
      this.#state = "unsaved";
      this.#later(0);
    }
  }

  #isSettled(): boolean {
    return this.#state === "saved";
  }

  #settle(stored: Stored): void {
    this.#base = this.#seen = stored;
    this.#state = "saved";
    this.#typed = null;
    clearTimeout(this.#timer);
    this.#kept.forget();
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #keep(): void {
    this.#kept.write({ text: this.#typed ?? "", base: this.#base, submission: this.#submission });
  }

  #made(): SavedTextView {
    const isClash = this.#state === "clash";
    return {
      text: this.#typed ?? this.#seen.text,
      state: this.#state,
      submission: this.#submission,
      theirs: isClash ? this.#seen.text : null,
    };
  }

  #tell(): void {
    const next = this.#made();
    const { text, state, submission, theirs } = this.#view;
    if (next.text === text && next.state === state && next.submission === submission && next.theirs === theirs) return;
    this.#view = next;
    for (const listener of this.#listeners) listener();
  }
}
