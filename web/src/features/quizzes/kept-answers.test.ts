// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import {
  type AttemptQuestion,
  answerShown,
  clockText,
  isAnswered,
  nextSave,
  noAnswer,
  withoutSaved,
} from "./kept-answers";

const question = { position: 2, save_number: 3, answer: null, certainty: null, is_checked: false } as AttemptQuestion;
const kept = { 2: { save_number: 4, answer: { ...noAnswer, is_true: true }, certainty: null } };

test("what was not sent yet is shown, what the server has newer is not overwritten", () => {
  expect(answerShown(question, kept).answer.is_true).toBe(true);
  expect(answerShown({ ...question, save_number: 5 }, kept).answer.is_true).toBe(null);
  expect(answerShown({ ...question, is_checked: true }, kept).answer.is_true).toBe(null);
});

test("a save counts on from whatever is known", () => {
  expect(nextSave(question, {})).toBe(4);
  expect(nextSave(question, kept)).toBe(5);
});

test("an answer is let go of once the server has it, not before", () => {
  expect(withoutSaved(kept, 2, 3)).toEqual(kept);
  expect(withoutSaved(kept, 2, 4)).toEqual({});
});

test("blank text and empty places are no answer", () => {
  const one = (answer: Partial<typeof noAnswer>) => ({
    save_number: 1,
    answer: { ...noAnswer, ...answer },
    certainty: null,
  });
  expect(isAnswered(one({ text: "  " }), false)).toBe(false);
  expect(isAnswered(one({ places: [{ key: "g1", value: "" }] }), false)).toBe(false);
  expect(isAnswered(one({ number: 0 }), false)).toBe(true);
  expect(isAnswered(one({}), true)).toBe(true);
});

test("time left is rounded up, so that nothing shows 0:00 before the end", () => {
  expect(clockText(0.2)).toBe("0:01");
  expect(clockText(545)).toBe("9:05");
  expect(clockText(3723)).toBe("1:02:03");
  expect(clockText(-3)).toBe("0:00");
});
