// SPDX-License-Identifier: Apache-2.0
// Watches for signs of life on the page, and hands out from time to time when somebody was active.
import { useCallback, useEffect, useRef } from "react";
import { type ActiveTime, after, beganAt, type Happening, type Piece, taken } from "./active-time";

const tickMilliseconds = 5_000;
const ticksToTell = 4;
const signsOfLife = ["pointerdown", "pointermove", "keydown", "scroll", "wheel", "touchmove"] as const;

const seenNow = () => ({ isVisible: document.visibilityState === "visible", isFocused: document.hasFocus() });

/** `onTold`: every 20 seconds, and when the page goes out of sight. */
export function useActiveTime(onTold: () => void) {
  const state = useRef<ActiveTime>(null);
  state.current ??= beganAt(Date.now(), seenNow());
  const told = useRef(onTold);
  told.current = onTold;
  const happen = useCallback((happening: Happening) => {
    if (state.current) state.current = after(state.current, happening);
  }, []);

  useEffect(() => {
    let ticks = 0;
    const input = () => happen({ kind: "input", at: Date.now() });
    const focus = () => happen({ kind: "focused", at: Date.now(), is: document.hasFocus() });
    const visibility = () => {
      const { isVisible } = seenNow();
      happen({ kind: "visible", at: Date.now(), is: isVisible });
      if (!isVisible) told.current();
    };
    const timer = setInterval(() => {
      happen({ kind: "tick", at: Date.now() });
      ticks += 1;
      if (ticks % ticksToTell === 0) told.current();
    }, tickMilliseconds);
    for (const sign of signsOfLife) window.addEventListener(sign, input, { passive: true, capture: true });
    window.addEventListener("focus", focus);
    window.addEventListener("blur", focus);
    document.addEventListener("visibilitychange", visibility);
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, input, { capture: true });
      window.removeEventListener("focus", focus);
      window.removeEventListener("blur", focus);
      document.removeEventListener("visibilitychange", visibility);
    };
  }, [happen]);

  const take = useCallback((): readonly Piece[] => {
    happen({ kind: "tick", at: Date.now() });
    const { pieces = [] } = state.current ?? {};
    if (state.current) state.current = taken(state.current);
    return pieces;
  }, [happen]);
  const playing = useCallback(
    (what: ActiveTime["isPlaying"]) => happen({ kind: "playing", at: Date.now(), what }),
    [happen],
  );
  return { take, playing };
}
