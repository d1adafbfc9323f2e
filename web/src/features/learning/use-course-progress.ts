// SPDX-License-Identifier: Apache-2.0
// A course while it is worked through: what is known of each lesson, also of what the server does not have yet, and telling it.
import { useCallback, useEffect, useRef, useState } from "react";
import type { components } from "@/api/schema";
import { type Change, instantAt, keptOf } from "./outbox";
import type { Portion } from "./portions";
import { joined, type LessonState, nothingKnown, standingOf, together } from "./standing";
import { useActiveTime } from "./use-active-time";
import { useOutbox } from "./use-outbox";

type LearnerCourse = components["schemas"]["LearnerCourse"];

export interface Recorded {
  portion?: Portion;
  position?: number;
  duration?: number;
}

const nothingRecorded = {
  portions: [] as Portion[],
  position: undefined as number | undefined,
  duration: undefined as number | undefined,
};

const withChange = (known: Record<string, LessonState>, change: Change) => ({
  ...known,
  [change.key]: joined(known[change.key] ?? nothingKnown(change.key), change),
});

const withKnown = (known: Record<string, LessonState>, state: LessonState) => ({
  ...known,
  [state.key]: together(known[state.key] ?? nothingKnown(state.key), state),
});

function knownAtFirst(course: LearnerCourse, personId: string): Record<string, LessonState> {
  const known = Object.fromEntries(course.lessons.map((one) => [one.key, one]));
  const mine = keptOf(localStorage, personId).filter(({ enrolmentId }) => enrolmentId === course.enrolment_id);
  return mine.map(({ change }) => change).reduce(withChange, known);
}

/** `readAt`: when the answer came, by the clock of this computer, in milliseconds. */
export function useCourseProgress(
  course: LearnerCourse,
  readAt: number,
  personId: string,
  lessonKey: string | undefined,
) {
  const [known, setKnown] = useState(() => knownAtFirst(course, personId));
  const [said, setSaid] = useState({ standing: course.standing, state: course.state });
  const ahead = useRef(Date.parse(course.now) - readAt);
  const recorded = useRef({ ...nothingRecorded });
  const { state, add, sendNow } = useOutbox(personId, (enrolmentId, answer) => {
    if (enrolmentId !== course.enrolment_id) return;
    ahead.current = Date.parse(answer.now) - Date.now();
    setSaid({ standing: answer.standing, state: answer.state });
  });

  // Read again, as after a quiz that was taken on another page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is another one when it was read at another time
  useEffect(() => {
    setSaid({ standing: course.standing, state: course.state });
    setKnown((before) => course.lessons.reduce(withKnown, before));
  }, [readAt]);

  const tell = useCallback(
    (key: string, parts: Partial<Change>) => {
      const change: Change = { key, at: instantAt(Date.now(), ahead.current), active: [], portions: [], ...parts };
      setKnown((before) => withChange(before, change));
      add(course.enrolment_id, change);
    },
    [add, course.enrolment_id],
  );

  /** What has gathered since the last time: of the lesson that is open. */
  const flush = useCallback(() => {
    const active = time.current?.take() ?? [];
    const { portions, position, duration } = recorded.current;
    if (!lessonKey || (active.length === 0 && portions.length === 0 && position === undefined)) return;
    recorded.current = { ...nothingRecorded };
    tell(lessonKey, {
      active: active.map(({ from, to }) => ({
        from: instantAt(from, ahead.current),
        to: instantAt(to, ahead.current),
      })),
      portions,
      ...(position !== undefined && { position }),
      ...(duration !== undefined && { duration }),
    });
  }, [lessonKey, tell]);
  const activeTime = useActiveTime(flush);
  const time = useRef(activeTime);
  time.current = activeTime;

  // That it is open is told at once: on another device one goes on here.
  useEffect(() => {
    if (!lessonKey) return undefined;
    tell(lessonKey, {});
    return flush;
  }, [lessonKey, tell, flush]);

  const record = useCallback(({ portion, position, duration }: Recorded) => {
    const before = recorded.current;
    recorded.current = {
      portions: portion ? [...before.portions, portion] : before.portions,
      position: position ?? before.position,
      duration: duration ?? before.duration,
    };
  }, []);

  const viewed = useCallback(() => {
    if (lessonKey && !known[lessonKey]?.was_viewed) tell(lessonKey, { was_viewed: true });
  }, [known, lessonKey, tell]);

  const standings = course.content.modules.flatMap(({ lessons }) =>
    lessons.map((lesson) =>
      standingOf(
        lesson,
        known[lesson.key] ?? nothingKnown(lesson.key),
        said.standing.lessons.find(({ key }) => key === lesson.key),
      ),
    ),
  );
  return { known, standings, said, saving: state, viewed, record, flush, sendNow, playing: activeTime.playing };
}
