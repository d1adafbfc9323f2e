// SPDX-License-Identifier: Apache-2.0
// Unsaved words in the storage of this tab, where they outlive that the page is loaded anew. A full or forbidden storage is no
// fault: the words are still in memory.

export type TabStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export class KeptWords<Words> {
  readonly #key: string;
  readonly #storage: TabStorage | undefined;

  constructor(key: string, storage?: TabStorage) {
    this.#key = key;
    this.#storage = storage;
  }

  read(): Words | null {
    try {
      const kept = (this.#storage ?? sessionStorage).getItem(this.#key);
      return kept ? (JSON.parse(kept) as Words) : null;
    } catch {
      return null;
    }
  }

  write(words: Words): void {
    try {
      (this.#storage ?? sessionStorage).setItem(this.#key, JSON.stringify(words));
    } catch {
      // As said above.
    }
  }

  forget(): void {
    try {
      (this.#storage ?? sessionStorage).removeItem(this.#key);
    } catch {
      // As said above.
    }
  }
}

/** Words kept under keys of this beginning, whose place (the rest of the key) is none of those that there are. */
export function wordsLeft(prefix: string, present: readonly string[]): { key: string; text: string }[] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(prefix) && !present.includes(key.slice(prefix.length)))
      .map((key) => ({ key, text: new KeptWords<{ text: string }>(key).read()?.text ?? "" }))
      .filter(({ text }) => text.trim() !== "");
  } catch {
    return [];
  }
}
