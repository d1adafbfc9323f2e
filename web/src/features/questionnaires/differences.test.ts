// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { type Content, movedQuestion, newQuestion, newSection, withText } from "./content";
import { differences } from "./differences";

function written(keys: string): Content {
  const empty = { languages: ["en"], title: [], introduction: [], closing: [], factors: [], sections: [] };
  const questions = [...keys].map((key) => ({ ...newQuestion(empty), key, text: withText([], "en", `About ${key}`) }));
  return { ...empty, sections: [{ ...newSection(empty), key: "s", questions }] };
}

test("what is alike does not differ", () => {
  expect(differences(written("ab"), written("ab"))).toEqual([]);
});

test("a text differs in the language in which it is another, a setting as a whole", () => {
  const [mine, theirs] = [written("ab"), written("ab")];
  const [first, second] = [mine.sections[0]?.questions[0], theirs.sections[0]?.questions[1]];
  if (!first || !second) throw new Error("no question");
  first.text = withText(first.text, "de", "Über a");
  second.is_required = true;
  mine.title = withText([], "en", "Mine");
  expect(differences(mine, theirs)).toEqual([
    { field: "title", language: "en" },
    { question: "a", field: "text", language: "de" },
    { question: "b", field: "is_required" },
  ]);
});

test("a question that only one has differs in its words, and one that was moved in its place", () => {
  expect(differences(written("ab"), written("a"))).toEqual([{ question: "b", field: "text", language: "en" }]);
  const moved = movedQuestion(written("abc"), { section: 0, question: 2 }, { section: 0, question: 1 });
  expect(differences(written("abc"), moved).map((one) => [one.question, one.field])).toEqual([
    ["b", "place"],
    ["c", "place"],
  ]);
});
