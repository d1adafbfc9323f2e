// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from "vitest";
import { keepAnswer, keptAnswers, letGo } from "./kept-answers";

const answer = (card_id: string, second: number) => ({
  card_id,
  grade: "good" as const,
  answered_at: `2026-11-23T10:00:0${second}Z`,
});

beforeEach(() => localStorage.clear());

test("an answer is kept until it was sent, and one that came meanwhile stays", () => {
  keepAnswer("7", answer("1", 1));
  keepAnswer("7", answer("2", 2));
  const sent = keptAnswers("7");
  keepAnswer("7", answer("1", 3));
  letGo("7", sent);
  expect(keptAnswers("7")).toEqual([answer("1", 3)]);
  letGo("7", keptAnswers("7"));
  expect(localStorage.length).toBe(0);
});

test("what one person answered is not sent for another who signs in after them", () => {
  keepAnswer("7", answer("1", 1));
  expect(keptAnswers("8")).toEqual([]);
});
