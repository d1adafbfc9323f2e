// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { merged, type Playing, type Portion, playedTo, seenShare } from "./portions";

function watched(places: readonly number[], rate = 1): Portion[] {
  let playing: Playing = null;
  const all: Portion[] = [];
  for (const place of places) {
    const step = playedTo(playing, place, rate);
    if (step.done) all.push(step.done);
    playing = step.playing;
  }
  return playing ? [...all, playing] : all;
}

test("what is watched twice is seen once, and what touches is one portion", () => {
  const portions = [
    { from: 5, to: 8 },
    { from: 0, to: 5 },
    { from: 2, to: 4 },
    { from: 9, to: 9 },
  ];
  expect(merged(portions)).toEqual([{ from: 0, to: 8 }]);
  expect(seenShare(portions, 10)).toBe(0.8);
});

test("in whatever order portions come, they merge to the same", () => {
  const portions = [
    { from: 3, to: 7 },
    { from: 10, to: 12 },
    { from: 0, to: 4 },
    { from: 11, to: 15 },
    { from: 20, to: 18 },
  ];
  const expected = [
    { from: 0, to: 7 },
    { from: 10, to: 15 },
  ];
  for (let turn = 0; turn < portions.length; turn++)
    expect(merged([...portions.slice(turn), ...portions.slice(0, turn)])).toEqual(expected);
  expect(merged(expected)).toEqual(expected);
});

test("what is longer than the recording is not more than all of it", () => {
  expect(seenShare([{ from: 0, to: 99 }], 10)).toBe(1);
  expect(seenShare([{ from: 50, to: 99 }], 10)).toBe(0);
  expect(seenShare([{ from: 0, to: 5 }], Number.NaN)).toBe(0);
});

test("whoever drags the handle to the end has not seen what lies between", () => {
  const portions = watched([0, 0.25, 0.5, 98, 98.25, 98.5]);
  expect(portions).toEqual([
    { from: 0, to: 0.5 },
    { from: 98, to: 98.5 },
  ]);
  expect(seenShare(portions, 100)).toBeCloseTo(0.01);
});

test("at double speed the places lie further apart and still are one portion", () => {
  expect(watched([0, 2.5, 5, 7.5], 2)).toEqual([{ from: 0, to: 7.5 }]);
});
