// SPDX-License-Identifier: Apache-2.0
// The table of cases that the server is held to as well, and what only the browser does: quoting.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  type Answer,
  askedQuestions,
  checkAnswers,
  type Form,
  isAnswered,
  keptAnswers,
  noAnswer,
  quoted,
} from "./answering";

interface Table {
  form: Form;
  cases: { name: string; answers: Answer[]; asked: string[]; missing: string[]; faults: string[] }[];
}

const table: Table = JSON.parse(readFileSync("../tests/golden/questionnaire_answers.json", "utf8"));

test.each(table.cases)("$name", ({ answers, asked, missing, faults }) => {
  const check = checkAnswers(table.form, answers);
  expect(check.asked).toEqual(asked);
  expect(check.missing).toEqual(missing);
  expect(check.faults.map((fault) => `${fault.pointer} ${fault.key}`)).toEqual(faults);
});

test.each(table.cases)("what is kept asks the same again: $name", ({ answers, asked }) => {
  const kept = keptAnswers(table.form, answers);
  expect(askedQuestions(table.form, kept).map(({ question }) => question.key)).toEqual(asked);
  expect(kept.every(isAnswered)).toBe(true);
});

test("a text quotes what was answered, and nothing that no longer comes", () => {
  const say = (date: string) => `on ${date}`;
  const answers = [
    { ...noAnswer("one"), option_keys: ["a"] },
    { ...noAnswer("amount"), number: 4.5 },
    { ...noAnswer("day"), date: "2026-03-01" },
  ];
  const text = "{answer.one}, {answer.amount}, {answer.day}, {answer.deep}, {other}";
  expect(quoted(text, table.form, answers, say)).toBe("a, 4.5, on 2026-03-01, …, {other}");
  expect(quoted("{answer.amount}", table.form, answers.slice(1), say)).toBe("…");
});
