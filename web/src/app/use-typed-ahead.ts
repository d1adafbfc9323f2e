// SPDX-License-Identifier: Apache-2.0
// Letters typed between asking for the search and its field being there: they are kept for the field, none is lost.
import { useLayoutEffect, useRef } from "react";

/** What the words are after this key; null: the key is none that writes. */
function typed(words: string, event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">) {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === "Backspace") return words.slice(0, -1);
  return event.key.length === 1 ? words + event.key : null;
}

/** While `isOpen` and no field of a dialog has the focus, keys change the words. */
export function useTypedAhead(isOpen: boolean, words: string, onWords: (words: string) => void): void {
  const latest = useRef({ words, onWords });
  latest.current = { words, onWords };
  useLayoutEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest("[role=dialog] input")) return;
      const next = typed(latest.current.words, event);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      // Two keys may come before the next rendering.
      latest.current.words = next;
      latest.current.onWords(next);
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [isOpen]);
}
