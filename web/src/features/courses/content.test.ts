// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import {
  type Content,
  copyOf,
  kinds,
  lessonsOf,
  minutesToRead,
  movedLesson,
  movedModule,
  newLesson,
  newModule,
  placeOf,
  rulesOf,
  stepFrom,
  withLessonAdded,
  wordsIn,
} from "./content";

function course(): Content {
  let content: Content = {
    title: "Pruning",
    summary: "",
    language: "en",
    completion: { rule: "all_lessons", least_lessons: null },
    modules: [],
    materials: [],
  };
  for (let at = 0; at < 2; at++) content = { ...content, modules: [...content.modules, newModule(content)] };
  for (const module of [0, 0, 1]) {
    const lesson = content.modules[module]?.lessons.length ?? 0;
    content = withLessonAdded(content, { module, lesson }, newLesson(content, "page"));
  }
  return content;
}

const order = (content: Content) => content.modules.map(({ lessons }) => lessons.map(({ key }) => key));

describe("a course being written", () => {
  it("gives each lesson a key of its own, also to a copy", () => {
    const content = course();
    expect(order(content)).toEqual([["page_1", "page_2"], ["page_3"]]);
    const [first] = lessonsOf(content);
    expect(first && copyOf(content, first).key).toBe("page_4");
  });

  it("begins a lesson of each kind with its own part and a rule that fits", () => {
    for (const kind of kinds) {
      const lesson = newLesson(course(), kind);
      expect(rulesOf(kind)).toContain(lesson.completion.rule);
      const part = kind === "video" || kind === "audio" ? "recording" : kind;
      expect(lesson[part]).not.toBeNull();
    }
  });

  it("moves a lesson within its module and into the next", () => {
    const content = course();
    const down = (key: string, by: 1 | -1, from = content) => {
      const place = placeOf(from, key);
      const to = place && stepFrom(from, place, by);
      return place && to ? movedLesson(from, place, to) : from;
    };
    expect(order(down("page_1", 1))).toEqual([["page_2", "page_1"], ["page_3"]]);
    expect(order(down("page_2", 1))).toEqual([["page_1"], ["page_2", "page_3"]]);
    expect(order(down("page_3", -1))).toEqual([["page_1", "page_2", "page_3"], []]);
    expect(order(down("page_1", -1))).toEqual(order(content));
    expect(order(down("page_3", 1))).toEqual(order(content));
  });

  it("moves modules, but not beyond the ends", () => {
    const content = course();
    expect(order(movedModule(content, 0, 1))).toEqual([["page_3"], ["page_1", "page_2"]]);
    expect(movedModule(content, 1, 1)).toBe(content);
  });

  it("counts words as the server does", () => {
    expect(wordsIn("## Two words\n\n| - | * |")).toBe(2);
    expect(wordsIn("naïve Bäume 3,5 can't")).toBe(4);
    expect(minutesToRead("word ".repeat(201))).toBe(2);
    expect(minutesToRead("")).toBe(0);
  });
});
