// SPDX-License-Identifier: Apache-2.0
// Moves a branch of the road map by a hand on it or by keys. Nothing is saved before it is let go of or Enter is pressed;
// Escape takes it back.
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from "react";
import { type Dates, type Grip, movedByDays, movedByMonths, sameDates } from "./moved-dates";
import type { Scale } from "./road-map-scale";

interface BranchMovesInput {
  /** As shown: on its way where it is being moved. */
  dates: Dates;
  isMoving: boolean;
  mayMove: boolean;
  scale: Scale;
  plan: { starts_on: string; ends_on: string };
  onMoving: (dates: Dates | null) => void;
  onDrop: (dates: Dates) => void;
  onOpen: () => void;
}

interface Drag {
  grip: Grip;
  from: Dates;
  to: Dates;
  startX: number;
  dayWidth: number;
}

const arrows: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

export function useBranchMoves(input: BranchMovesInput) {
  const { dates, isMoving, mayMove, scale, plan, onMoving, onDrop, onOpen } = input;
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);

  const take = (grip: Grip) => (event: PointerEvent<HTMLElement>) => {
    wasDragged.current = false;
    if (!mayMove || event.button !== 0) return;
    event.stopPropagation();
    const wire = event.currentTarget.closest("li");
    if (!wire) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { grip, from: dates, to: dates, startX: event.clientX, dayWidth: wire.clientWidth / scale.days };
  };
  const drawAlong = (event: PointerEvent) => {
    const held = drag.current;
    if (!held) return;
    const steps = Math.round((event.clientX - held.startX) / held.dayWidth / scale.step);
    const to = movedByDays(held.from, held.grip, steps * scale.step, plan);
    if (sameDates(to, held.to)) return;
    held.to = to;
    wasDragged.current = true;
    onMoving(to);
  };
  const letGo = () => {
    const held = drag.current;
    drag.current = null;
    if (!held || !wasDragged.current) return;
    if (sameDates(held.from, held.to)) onMoving(null);
    else onDrop(held.to);
  };
  const takeBack = () => {
    drag.current = null;
    onMoving(null);
  };
  const grip = (which: Grip) => ({
    onPointerDown: take(which),
    onPointerMove: drawAlong,
    onPointerUp: letGo,
    onPointerCancel: takeBack,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isMoving) {
      event.preventDefault();
      takeBack();
    }
    const direction = arrows[event.key];
    if (!direction || !mayMove || event.altKey) return;
    event.preventDefault();
    const which = event.shiftKey ? "end" : "whole";
    onMoving(
      event.ctrlKey || event.metaKey
        ? movedByMonths(dates, which, direction, plan)
        : movedByDays(dates, which, direction * 7, plan),
    );
  };
  const onClick = (event: MouseEvent) => {
    if (wasDragged.current) {
      wasDragged.current = false;
      event.preventDefault();
    } else if (isMoving) {
      onDrop(dates);
    } else {
      onOpen();
    }
  };
  /** Whoever goes on to something else without Enter has not decided. */
  const onBlur = () => {
    if (isMoving && !drag.current) onMoving(null);
  };
  return { branch: { ...grip("whole"), onKeyDown, onClick, onBlur }, grip };
}
