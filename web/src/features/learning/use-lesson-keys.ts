// SPDX-License-Identifier: Apache-2.0
// n leads to the next lesson, p to the one before. As all keys that stand alone they rest while somebody types, and can be
// switched off.
import { useEffect, useRef } from "react";
import { useShortcutsOn } from "@/ui/shortcut-switch";

interface Leads {
  onNext: () => void;
  onBefore: () => void;
}

const rests = "input, textarea, select, video, audio, [role=combobox], [contenteditable=true]";

export function useLessonKeys(leads: Leads): void {
  const [on] = useShortcutsOn();
  const latest = useRef(leads);
  latest.current = leads;
  // A letter after g leads to a place of the program.
  const afterG = useRef(0);
  useEffect(() => {
    if (!on) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(rests)) return;
      if (document.querySelector("[role=dialog]")) return;
      const isSecond = event.timeStamp - afterG.current < 1_200;
      afterG.current = event.key === "g" ? event.timeStamp : 0;
      if (isSecond) return;
      if (event.key === "n") latest.current.onNext();
      if (event.key === "p") latest.current.onBefore();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [on]);
}
