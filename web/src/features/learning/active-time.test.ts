// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { type ActiveTime, after, beganAt, type Happening, idleMilliseconds, taken } from "./active-time";

const seen = { isVisible: true, isFocused: true };
const minute = 60_000;
const play = (happenings: readonly Happening[], begin: ActiveTime = beganAt(0, seen)) =>
  happenings.reduce(after, begin);
const ticks = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at): Happening => ({ kind: "tick", at: (from + at + 1) * minute }));
const counted = ({ pieces }: ActiveTime) => pieces.reduce((sum, { from, to }) => sum + to - from, 0);

test("reading counts as long as there are signs of life", () => {
  const read = play([
    { kind: "input", at: minute },
    { kind: "input", at: 2 * minute },
    { kind: "tick", at: 3 * minute },
  ]);
  expect(counted(read)).toBe(3 * minute);
});

test("a page left open counts for a while, however long it lies there and however often one looks at the clock", () => {
  expect(counted(play([{ kind: "tick", at: 600 * minute }]))).toBe(idleMilliseconds);
  expect(counted(play(ticks(0, 600)))).toBe(idleMilliseconds);
});

test("whoever comes back from idling is counted from then on, not for the time between", () => {
  const read = play([
    { kind: "input", at: 60 * minute },
    { kind: "tick", at: 61 * minute },
  ]);
  expect(read.pieces).toEqual([
    { from: 0, to: idleMilliseconds },
    { from: 60 * minute, to: 61 * minute },
  ]);
});

test("a page that is hidden, or behind another window, counts nothing", () => {
  for (const kind of ["visible", "focused"] as const) {
    const read = play([
      { kind, at: minute, is: false },
      { kind: "input", at: 2 * minute },
      { kind, at: 9 * minute, is: true },
      { kind: "tick", at: 10 * minute },
    ]);
    expect(counted(read)).toBe(2 * minute);
  }
});

test("a video that plays is watched without touching anything, and not where nobody sees it", () => {
  const watched = play([
    { kind: "playing", at: 0, what: "video" },
    ...ticks(0, 30),
    { kind: "visible", at: 30 * minute, is: false },
    { kind: "tick", at: 60 * minute },
  ]);
  expect(counted(watched)).toBe(30 * minute);
});

test("a recording is heard with the screen off, and silence counts nothing", () => {
  const heard = play([
    { kind: "playing", at: 0, what: "audio" },
    { kind: "visible", at: 0, is: false },
    ...ticks(0, 20),
    { kind: "playing", at: 20 * minute, what: "no" },
    { kind: "tick", at: 60 * minute },
  ]);
  expect(counted(heard)).toBe(20 * minute);
});

test("a computer that sleeps over a recording has not listened to it", () => {
  const slept = play([
    { kind: "playing", at: 0, what: "audio" },
    { kind: "tick", at: 480 * minute },
  ]);
  expect(counted(slept)).toBeLessThan(2 * minute);
});

test("a clock that is set back takes nothing away and adds nothing", () => {
  const read = play([
    { kind: "input", at: minute },
    { kind: "input", at: 0 },
    { kind: "tick", at: minute },
  ]);
  expect(counted(read)).toBe(minute);
});

test("no piece is longer than the server takes, and none overlaps another, whatever happens and whenever it is taken", () => {
  let state = beganAt(0, seen);
  const all = [];
  // Steps of one second to three minutes, from a rule and not from chance, so that the test always is the same.
  for (let at = 0, step = 1; at < 600 * minute; step = (step * 7919) % 180_001, at += step) {
    const playing = { kind: "playing", at, what: step % 3 === 0 ? "audio" : "no" } as const;
    state = after(state, step % 2 === 0 ? playing : { kind: "input", at });
    if (step % 5 === 0) {
      all.push(...state.pieces);
      state = taken(state);
    }
  }
  all.push(...state.pieces);
  expect(all.length).toBeGreaterThan(100);
  for (const [at, { from, to }] of all.entries()) {
    expect(to - from).toBeGreaterThan(0);
    expect(to - from).toBeLessThanOrEqual(120_000);
    expect(from).toBeGreaterThanOrEqual(all[at - 1]?.to ?? 0);
  }
});
