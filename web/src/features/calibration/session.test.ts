// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { type Change, found, isChanged, isCompared, lastChanges, leaning, type Review, type Session } from "./session";

const review = (part: Partial<Review>): Review => ({
  id: "1",
  person_id: "11",
  person_name: "Ada Lund",
  reviewer_id: "21",
  reviewer_name: "Max Berg",
  unit_id: "31",
  unit_name: "Trees",
  job_title: null,
  state: "calibration",
  computed: 2.4,
  given: 2,
  calibrated: null,
  potential: null,
  ...part,
});

const change = (review_id: string, at: string): Change => ({
  review_id,
  person_name: "Ada Lund",
  from_rating: 2,
  to_rating: 3,
  reason: "The frost.",
  at,
  by_name: null,
});

test("a filter finds by part of the name, by reviewer and by the rating that holds", () => {
  const reviews = [review({}), review({ id: "2", person_name: "Bo Holm", reviewer_id: "22", calibrated: 3 })];
  const ids = (filter: Parameters<typeof found>[1]) => found(reviews, filter).map(({ id }) => id);
  expect(ids({})).toEqual(["1", "2"]);
  expect(ids({ search: "lUN" })).toEqual(["1"]);
  expect(ids({ reviewer: "22" })).toEqual(["2"]);
  expect(ids({ rating: "2" })).toEqual(["1"]);
  expect(ids({ rating: "3" })).toEqual(["2"]);
  expect(ids({ changed: true })).toEqual(["2"]);
});

test("a layer that says what was given is no change", () => {
  expect(isChanged(review({ given: 3, calibrated: 3 }))).toBe(false);
  expect(isChanged(review({ given: null, calibrated: 3 }))).toBe(true);
});

test("while a session is open, what waits is compared; after the lock, what the lock found", () => {
  const open = { state: "open" } as Session;
  const locked = { state: "locked" } as Session;
  expect(isCompared(open, review({}))).toBe(true);
  expect(isCompared(open, review({ state: "sharing" }))).toBe(false);
  expect(isCompared(locked, review({ state: "sharing" }))).toBe(true);
  expect(isCompared(locked, review({ given: null }))).toBe(false);
});

test("of each person the last change can be taken back", () => {
  const changes = [change("2", "c"), change("1", "b"), change("2", "a")];
  expect([...lastChanges(changes)].map(({ at }) => at)).toEqual(["c", "b"]);
});

test("an interval that holds nought may be chance", () => {
  expect(leaning(null)).toBeNull();
  expect(leaning({ low: -0.2, high: 0.4 })).toBe("within_chance");
  expect(leaning({ low: 0.1, high: 0.4 })).toBe("more_lenient");
  expect(leaning({ low: -0.4, high: -0.1 })).toBe("stricter");
});
