// SPDX-License-Identifier: Apache-2.0
// Two keys one after another lead to a place. They rest while somebody types and while a dialog is open, and can be
// switched off (WCAG 2.1.4): letters alone get in the way of those who speak to their computer.
import { useEffect, useRef } from "react";
import type { Me } from "@/api/session";
import { useShortcutsOn } from "@/ui/shortcut-switch";
import { placesFor, settingsPlace } from "./navigation";
import type { Place } from "./places";

/** Which second key, after g, leads to which place. */
const letters = {
  "/": "h",
  "/growth": "g",
  "/plan": "p",
  "/goals": "l",
  "/helping": "k",
  "/training-requests": "r",
  "/team": "t",
  "/one-on-ones": "1",
  "/check-ins": "v",
  "/feedback": "f",
  "/recognition": "b",
  "/rewards": "z",
  "/journal": "d",
  "/people": "e",
  "/org-chart": "o",
  "/units": "u",
  "/jobs": "j",
  "/competencies": "c",
  "/needs": "n",
  "/needs/team": "n",
  "/questionnaires": "q",
  "/campaigns": "x",
  "/surveys": "y",
  "/three-sixties": "3",
  "/reviews": "2",
  "/catalogue": "4",
  "/open-quizzes": "7",
  "/practice": "8",
  "/learning": "9",
  "/matching": "m",
  "/import": "i",
  "/accounts": "a",
  "/workspace": "w",
  "/settings": "s",
} as const;

export interface Shortcut {
  letter: string;
  place: Place;
}

export function shortcutsFor(me: Me): Shortcut[] {
  const places = [...placesFor(me).flatMap((group) => group.places), settingsPlace];
  return Object.entries(letters).flatMap(([to, letter]) => {
    const place = places.find((one) => one.to === to);
    return place ? [{ letter, place }] : [];
  });
}

const pause = 1200; // milliseconds within which the second letter counts

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, [role=combobox], [role=tree]") !== null;
}

interface Leads {
  shortcuts: readonly Shortcut[];
  onPlace: (place: Place) => void;
  onSearch: () => void;
  onHelp: () => void;
}

export function useShortcuts(leads: Leads): void {
  const [on] = useShortcutsOn();
  const latest = useRef(leads);
  latest.current = leads;
  useEffect(() => {
    if (!on) return;
    let begun = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector("[role=dialog]")) return;
      const { shortcuts, onPlace, onSearch, onHelp } = latest.current;
      const isSecond = event.timeStamp - begun < pause;
      begun = 0;
      const found = isSecond ? shortcuts.find((one) => one.letter === event.key) : undefined;
      if (found) onPlace(found.place);
      else if (event.key === "g") begun = event.timeStamp;
      else if (event.key === "/") onSearch();
      else if (event.key === "?") onHelp();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [on]);
}
