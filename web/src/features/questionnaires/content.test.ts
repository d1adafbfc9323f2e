// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import {
  type Content,
  copyOf,
  earlierQuestions,
  freeKey,
  movedQuestion,
  newQuestion,
  newSection,
  stepFrom,
  textIn,
  withGaps,
  withQuestionAdded,
  withText,
} from "./content";

const empty: Content = { languages: ["en"], title: [], introduction: [], closing: [], factors: [], sections: [] };

/** "ab|c" has the questions a and b in one section, c in the next. */
function written(order: string): Content {
  const content = { ...empty };
  content.sections = order.split("|").map((keys, at) => ({
    ...newSection(empty),
    key: `s${at}`,
    questions: [...keys].map((key) => ({ ...newQuestion(empty), key })),
  }));
  return content;
}

const orderOf = (content: Content) =>
  content.sections.map((section) => section.questions.map((question) => question.key).join("")).join("|");

function stepped(order: string, key: string, by: 1 | -1): string {
  const content = written(order);
  const section = content.sections.findIndex((one) => one.questions.some((question) => question.key === key));
  const question = content.sections[section]?.questions.findIndex((one) => one.key === key) ?? -1;
  const to = stepFrom(content, { section, question }, by);
  return to ? orderOf(movedQuestion(content, { section, question }, to)) : "no step";
}

test("a question steps up and down, and over the edge of its section", () => {
  expect(stepped("abc", "a", 1)).toBe("bac");
  expect(stepped("abc", "b", 1)).toBe("acb");
  expect(stepped("abc", "c", -1)).toBe("acb");
  expect(stepped("ab|cd", "b", 1)).toBe("a|bcd");
  expect(stepped("ab|cd", "c", -1)).toBe("abc|d");
  expect(stepped("a|", "a", 1)).toBe("|a");
  expect(stepped("a", "a", -1)).toBe("no step");
  expect(stepped("a", "a", 1)).toBe("no step");
});

test("a title has a gap where a person or a training will stand", () => {
  expect(withGaps("360° feedback for {subject} after {training}")).toBe("360° feedback for … after …");
  expect(withGaps("{other} stays")).toBe("{other} stays");
});

test("down and up again is where it was", () => {
  for (const key of "abc") {
    const down = stepped("ab|c|", key, 1);
    if (down !== "no step") expect(stepped(down, key, -1)).toBe("ab|c|");
  }
});

test("new keys are free, and a copy has its own", () => {
  expect(freeKey("question", ["question_1", "question_3"])).toBe("question_2");
  const first = newQuestion(empty);
  const content = withQuestionAdded(written(""), { section: 0, question: 0 }, first);
  expect(copyOf(content, first).key).toBe("question_2");
});

test("a text emptied is gone, and only in its language", () => {
  const both = withText(withText([], "en", "Clear"), "de", "Klar");
  expect(textIn(both, "de")).toBe("Klar");
  expect(withText(both, "de", "")).toEqual([{ language: "en", text: "Clear" }]);
});

test("conditions look at what comes before, in earlier sections too", () => {
  expect(earlierQuestions(written("ab|cd"), { section: 1, question: 1 }).map(({ key }) => key)).toEqual([
    "a",
    "b",
    "c",
  ]);
  expect(earlierQuestions(written("ab"), { section: 0, question: 0 })).toEqual([]);
});
