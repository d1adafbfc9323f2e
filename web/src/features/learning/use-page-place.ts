// SPDX-License-Identifier: Apache-2.0
// How far down a lesson one has come: where one goes on the next time, and whether its end was seen.
import { type RefObject, useEffect, useRef } from "react";

/** Seen for so long, an end was not just scrolled past. */
const dwellMilliseconds = 1_000;

/** Calls `onSeen` once the element has been in sight for a moment, while the page itself is. */
export function useSeen(element: RefObject<HTMLElement | null>, onSeen: () => void, key: string) {
  const seen = useRef(onSeen);
  seen.current = onSeen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another lesson is another end
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting)
        timer = setTimeout(() => {
          if (document.visibilityState === "visible") seen.current();
        }, dwellMilliseconds);
    });
    observer.observe(current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element, key]);
}

export const isInSight = (element: HTMLElement | null) =>
  element !== null && element.getBoundingClientRect().top < window.innerHeight;

/** The share of an element, from 0 to 1, that lies above the middle of the window. */
function shareAbove(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect();
  return height > 0 ? Math.min(1, Math.max(0, (window.innerHeight / 2 - top) / height)) : 0;
}

interface PagePlaceInput {
  element: RefObject<HTMLElement | null>;
  /** The lesson that is open. */
  key: string;
  /** Where one stopped in it, if that is where to go on. */
  begin: number | null;
  onPlace: (share: number) => void;
}

const worthGoingTo = 0.1;

export function usePagePlace({ element, key, begin, onPlace }: PagePlaceInput) {
  const place = useRef(onPlace);
  place.current = onPlace;
  const first = useRef(begin);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another lesson is another page
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const { current: share } = first;
    first.current = null;
    if (share !== null && share > worthGoingTo && share < 1) {
      const { top, height } = current.getBoundingClientRect();
      window.scrollTo({ top: window.scrollY + top + share * height - window.innerHeight / 2 });
    }
    const tell = () => place.current(shareAbove(current));
    window.addEventListener("scroll", tell, { passive: true });
    return () => window.removeEventListener("scroll", tell);
  }, [element, key]);
}
