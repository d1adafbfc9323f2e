// SPDX-License-Identifier: Apache-2.0
// How far somebody is, with what the server does not have yet, so that a lesson read without a line is ticked off at once. Only the
// server says when the course is done; it judges by the same rules (completion.h).
import type { components } from "@/api/schema";
import type { Change } from "./outbox";
import { merged, seenShare } from "./portions";

type Schemas = components["schemas"];
export type Lesson = Schemas["Lesson"];
export type LessonState = Schemas["LessonState"];
export type LessonStanding = Schemas["LessonStanding"];

export const nothingKnown = (key: string): LessonState => ({
  key,
  was_viewed: false,
  active_seconds: 0,
  portions: [],
  duration: 0,
  position: null,
  was_submitted: false,
  has_passed: false,
  is_signed: false,
  has_attended: false,
});

const secondsOf = (change: Change) =>
  (change.active ?? []).reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 1000, 0);

export function joined(known: LessonState, change: Change): LessonState {
  return {
    ...known,
    was_viewed: known.was_viewed || change.was_viewed === true,
    active_seconds: known.active_seconds + secondsOf(change),
    portions: merged([...known.portions, ...(change.portions ?? [])]),
    duration: Math.max(known.duration, change.duration ?? 0),
    position: change.position ?? known.position,
  };
}

/** What the browser and the server know of the same lesson. */
export const together = (mine: LessonState, theirs: LessonState): LessonState => ({
  ...theirs,
  was_viewed: mine.was_viewed || theirs.was_viewed,
  active_seconds: Math.max(mine.active_seconds, theirs.active_seconds),
  portions: merged([...mine.portions, ...theirs.portions]),
  duration: Math.max(mine.duration, theirs.duration),
  position: mine.position ?? theirs.position,
});

/** What the browser can tell by itself; of the others, what the server said. */
export function standingOf(lesson: Lesson, known: LessonState, said: LessonStanding | undefined): LessonStanding {
  const { rule, least_minutes, least_share } = lesson.completion;
  const of = (reached: number, needed: number): LessonStanding => ({
    key: lesson.key,
    is_required: lesson.is_required,
    is_done: said?.is_done === true || reached >= needed,
    rule,
    reached: Math.min(needed, Math.max(reached, said?.reached ?? 0)),
    needed,
  });
  if (rule === "view") return of(known.was_viewed ? 1 : 0, 1);
  if (rule === "time") return of(Math.floor(known.active_seconds / 60), least_minutes ?? 1);
  if (rule === "seen") return of(Math.floor(100 * seenShare(known.portions, known.duration)), least_share ?? 100);
  return said ?? of(0, 1);
}

/** The first lesson that is needed and not done, from a place on and then from the beginning; none: all are. */
export function nextToDo(lessons: readonly LessonStanding[], from = 0): string | null {
  const isOpen = ({ is_required, is_done }: LessonStanding) => is_required && !is_done;
  return (lessons.slice(from).find(isOpen) ?? lessons.find(isOpen))?.key ?? null;
}
