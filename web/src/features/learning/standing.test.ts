// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { Change } from "./outbox";
import { joined, type Lesson, type LessonStanding, nextToDo, nothingKnown, standingOf } from "./standing";

const lesson = (rule: Lesson["completion"]["rule"], least: Partial<Lesson["completion"]> = {}) =>
  ({ key: "a", is_required: true, completion: { rule, least_minutes: null, least_share: null, ...least } }) as Lesson;

const change = (parts: Partial<Change>): Change => ({
  key: "a",
  at: "2026-11-23T10:00:00Z",
  active: [],
  portions: [],
  ...parts,
});

test("a page read to its end is done without a line", () => {
  const known = joined(nothingKnown("a"), change({ was_viewed: true }));
  expect(standingOf(lesson("view"), known, undefined).is_done).toBe(true);
  expect(standingOf(lesson("view"), nothingKnown("a"), undefined).is_done).toBe(false);
});

test("time is done once its minutes are full, not before", () => {
  const spent = (seconds: number) => ({
    active: [{ from: "2026-11-23T10:00:00Z", to: new Date(Date.UTC(2026, 10, 23, 10, 0, seconds)).toISOString() }],
  });
  const rule = lesson("time", { least_minutes: 2 });
  const one = joined(nothingKnown("a"), change(spent(119)));
  expect(standingOf(rule, one, undefined)).toMatchObject({ is_done: false, reached: 1, needed: 2 });
  expect(standingOf(rule, joined(one, change(spent(1))), undefined)).toMatchObject({ is_done: true, reached: 2 });
});

test("a recording is done once its share was played, and playing the same twice is no more", () => {
  const rule = lesson("seen", { least_share: 80 });
  const half = joined(nothingKnown("a"), change({ portions: [{ from: 0, to: 50 }], duration: 100 }));
  expect(standingOf(rule, half, undefined)).toMatchObject({ is_done: false, reached: 50, needed: 80 });
  expect(standingOf(rule, joined(half, change({ portions: [{ from: 0, to: 50 }] })), undefined).reached).toBe(50);
  expect(standingOf(rule, joined(half, change({ portions: [{ from: 50, to: 80 }] })), undefined).is_done).toBe(true);
});

test("what only the server can know, it says; and what it once called done stays so", () => {
  expect(standingOf(lesson("pass"), nothingKnown("a"), undefined).is_done).toBe(false);
  const said = { key: "a", is_required: true, is_done: true, rule: "pass", reached: 1, needed: 1 } as const;
  expect(standingOf(lesson("pass"), nothingKnown("a"), said)).toEqual(said);
  expect(standingOf(lesson("view"), nothingKnown("a"), { ...said, rule: "view" }).is_done).toBe(true);
});

test("next is what is needed and open, from here on and then from the beginning", () => {
  const all = [
    { key: "a", is_required: true, is_done: false },
    { key: "b", is_required: false, is_done: false },
    { key: "c", is_required: true, is_done: true },
  ] as LessonStanding[];
  expect(nextToDo(all)).toBe("a");
  expect(nextToDo(all, 1)).toBe("a");
  expect(nextToDo(all.map((one) => ({ ...one, is_done: true })))).toBeNull();
});
