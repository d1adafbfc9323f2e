// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import {
  type Content,
  movedQuestion,
  newQuestion,
  newSection,
  withQuestion,
  withQuestionAdded,
  withText,
} from "./content";
import { mineOnTopOf } from "./merging";

const empty: Content = { languages: ["en"], title: [], introduction: [], closing: [], factors: [], sections: [] };

/** "ab|c" has the questions a and b in one section, c in the next. */
function written(order: string): Content {
  const sections = order.split("|").map((keys, at) => ({
    ...newSection(empty),
    key: `s${at}`,
    questions: [...keys].map((key) => ({ ...newQuestion(empty), key })),
  }));
  return { ...empty, sections };
}

const orderOf = (content: Content) =>
  content.sections.map((section) => section.questions.map((question) => question.key).join("")).join("|");
const questionOf = (content: Content, key: string) => {
  const found = content.sections.flatMap((section) => section.questions).find((question) => question.key === key);
  if (!found) throw new Error(`no question ${key}`);
  return found;
};

/** With the question worded so, in a language. */
function worded(content: Content, key: string, language: string, text: string): Content {
  const section = content.sections.findIndex((one) => one.questions.some((question) => question.key === key));
  const question = content.sections[section]?.questions.findIndex((one) => one.key === key) ?? -1;
  const found = questionOf(content, key);
  return withQuestion(content, { section, question }, { ...found, text: withText(found.text, language, text) });
}

const base = worded(written("abc|de"), "b", "en", "How is it?");

test("who changed nothing takes the other's version, whichever of the two it is", () => {
  const theirs = movedQuestion(
    worded(base, "a", "de", "Wie?"),
    { section: 0, question: 2 },
    { section: 1, question: 0 },
  );
  expect(mineOnTopOf(base, base, theirs)).toEqual(theirs);
  expect(mineOnTopOf(base, theirs, base)).toEqual(theirs);
  expect(mineOnTopOf(base, theirs, theirs)).toEqual(theirs);
});

test("changes of both at different places are both kept, also two languages of one text", () => {
  const mine = worded(worded(base, "b", "de", "Wie ist es?"), "a", "en", "Mine");
  const theirs = worded(worded(base, "b", "en", "How is it going?"), "e", "en", "Theirs");
  const both = mineOnTopOf(base, mine, theirs);
  expect(questionOf(both, "a").text).toEqual([{ language: "en", text: "Mine" }]);
  expect(questionOf(both, "e").text).toEqual([{ language: "en", text: "Theirs" }]);
  expect(Object.fromEntries(questionOf(both, "b").text.map((one) => [one.language, one.text]))).toEqual({
    en: "How is it going?",
    de: "Wie ist es?",
  });
});

test("where both change the same text, mine stands", () => {
  const both = mineOnTopOf(base, worded(base, "b", "en", "Mine"), worded(base, "b", "en", "Theirs"));
  expect(questionOf(both, "b").text).toEqual([{ language: "en", text: "Mine" }]);
});

test("a question that one moves and the other words is moved and worded, and stands once", () => {
  const mine = movedQuestion(base, { section: 0, question: 0 }, { section: 1, question: 1 });
  const both = mineOnTopOf(base, mine, worded(base, "a", "en", "Theirs"));
  expect(orderOf(both)).toBe("bc|dae");
  expect(questionOf(both, "a").text).toEqual([{ language: "en", text: "Theirs" }]);
});

test("what one adds follows what it followed, and what one removes stays gone unless the other worked on it", () => {
  const added = { ...newQuestion(empty), key: "x" };
  const mine = withQuestion(withQuestion(base, { section: 0, question: 1 }, null), { section: 0, question: 0 }, null);
  const theirs = withQuestionAdded(worded(base, "b", "en", "Theirs"), { section: 1, question: 1 }, added);
  expect(orderOf(mineOnTopOf(base, mine, theirs))).toBe("bc|dxe");
  expect(orderOf(mineOnTopOf(base, theirs, mine))).toBe("bc|dxe");
});

test("questions of a section that the other removed are not lost", () => {
  const theirs = { ...base, sections: base.sections.slice(0, 1) };
  const both = mineOnTopOf(base, worded(base, "d", "en", "Mine"), theirs);
  expect(orderOf(both)).toBe("abcd");
});
