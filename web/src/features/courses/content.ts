// SPDX-License-Identifier: Apache-2.0
// A course while it is being written: finding and changing its parts. Pure; what it must not be, the server says.
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Content = Schemas["CourseContent"];
export type Module = Schemas["CourseModule"];
export type Lesson = Schemas["Lesson"];
export type Kind = Schemas["LessonKind"];
export type Rule = Schemas["LessonRule"];
export type Material = Schemas["CourseMaterial"];
export type View = Schemas["CourseVersionView"];

export const kinds: readonly Kind[] = [
  "page",
  "video",
  "audio",
  "file",
  "link",
  "quiz",
  "assignment",
  "checklist",
  "survey",
  "discussion",
  "session",
];

/** What a lesson of a kind can be done by; the first is the usual one. The server holds the same table (lesson_rules.cpp). */
const rules: Record<Kind, readonly [Rule, ...Rule[]]> = {
  page: ["view", "time"],
  video: ["seen", "view"],
  audio: ["seen", "view"],
  file: ["view"],
  link: ["view"],
  quiz: ["pass", "submit"],
  assignment: ["pass", "submit"],
  survey: ["submit"],
  checklist: ["sign"],
  discussion: ["submit", "view"],
  session: ["attend"],
};
export const rulesOf = (kind: Kind) => rules[kind];

/** The first of "step_1", "step_2", … that is not taken. */
export function freeKey(stem: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${stem}_${number}`)) number++;
  return `${stem}_${number}`;
}

export const lessonsOf = (content: Content) => content.modules.flatMap((module) => module.lessons);

const usualMinutes: Partial<Record<Kind, number>> = { assignment: 40, checklist: 30, session: 90, link: 10 };

/** The members that kinds need, all empty; the server keeps the one of the kind. */
function partsFor(kind: Kind): Partial<Lesson> {
  switch (kind) {
    case "page":
      return { page: { text: "" } };
    case "video":
    case "audio":
      return { recording: { material: null, captions: [], transcript: null } };
    case "file":
      return { file: { material: null, introduction: "" } };
    case "link":
      return { link: { address: "", introduction: "" } };
    case "quiz":
      return { quiz: { quiz_id: null } };
    case "assignment":
      return { assignment: { task: "", assessors: 1, rubric: [], pass_mark: 60 } };
    case "survey":
      return { survey: { questionnaire_id: null } };
    case "checklist":
      return {
        checklist: { introduction: "", observer: "manager", steps: [{ key: "step_1", text: "" }] },
      };
    case "discussion":
      return { discussion: { question: "" } };
    case "session":
      return { session: { introduction: "" } };
  }
}

export function completionFor(rule: Rule): Lesson["completion"] {
  return {
    rule,
    least_minutes: rule === "time" ? 5 : null,
    least_share: rule === "seen" ? 90 : null,
  };
}

export function newLesson(content: Content, kind: Kind): Lesson {
  return {
    key: freeKey(
      kind,
      lessonsOf(content).map((lesson) => lesson.key),
    ),
    kind,
    title: "",
    minutes: usualMinutes[kind] ?? 5,
    is_required: true,
    completion: completionFor(rules[kind][0]),
    page: null,
    recording: null,
    file: null,
    link: null,
    quiz: null,
    assignment: null,
    survey: null,
    checklist: null,
    discussion: null,
    session: null,
    ...partsFor(kind),
  };
}

export function newModule(content: Content): Module {
  const key = freeKey(
    "module",
    content.modules.map((module) => module.key),
  );
  return { key, title: "", lessons: [] };
}

export const withModule = (content: Content, at: number, module: Module): Content => ({
  ...content,
  modules: content.modules.with(at, module),
});

export const withoutModule = (content: Content, at: number): Content => ({
  ...content,
  modules: content.modules.toSpliced(at, 1),
});

export function movedModule(content: Content, at: number, by: number): Content {
  const module = content.modules[at];
  if (!module || !content.modules[at + by]) return content;
  return { ...content, modules: content.modules.toSpliced(at, 1).toSpliced(at + by, 0, module) };
}

/** Where a lesson stands. */
export interface Place {
  module: number;
  lesson: number;
}

export const pointerTo = ({ module, lesson }: Place) => `/modules/${module}/lessons/${lesson}`;

export function placeOf(content: Content, key: string): Place | null {
  for (const [module, { lessons }] of content.modules.entries()) {
    const lesson = lessons.findIndex((one) => one.key === key);
    if (lesson >= 0) return { module, lesson };
  }
  return null;
}

export const lessonAt = (content: Content, { module, lesson }: Place): Lesson | undefined =>
  content.modules[module]?.lessons[lesson];

export function withLesson(content: Content, { module, lesson }: Place, changed: Lesson | null): Content {
  const of = content.modules[module];
  if (!of) return content;
  const lessons = changed ? of.lessons.with(lesson, changed) : of.lessons.toSpliced(lesson, 1);
  return withModule(content, module, { ...of, lessons });
}

export function withLessonAdded(content: Content, { module, lesson }: Place, added: Lesson): Content {
  const of = content.modules[module];
  if (!of) return content;
  return withModule(content, module, { ...of, lessons: of.lessons.toSpliced(lesson, 0, added) });
}

/** To before the place `to`, as it is now. */
export function movedLesson(content: Content, from: Place, to: Place): Content {
  const lesson = lessonAt(content, from);
  if (!lesson) return content;
  const isBehind = from.module === to.module && from.lesson < to.lesson;
  return withLessonAdded(
    withLesson(content, from, null),
    { module: to.module, lesson: to.lesson - (isBehind ? 1 : 0) },
    lesson,
  );
}

/** The place one step up or down, into the next module where this one ends; null at either end. */
export function stepFrom(content: Content, { module, lesson }: Place, by: 1 | -1): Place | null {
  const count = content.modules[module]?.lessons.length ?? 0;
  // Before which it comes: to go down by one is to come before the second next.
  if (by === -1 && lesson > 0) return { module, lesson: lesson - 1 };
  if (by === 1 && lesson < count - 1) return { module, lesson: lesson + 2 };
  const other = content.modules[module + by];
  if (!other) return null;
  return { module: module + by, lesson: by === 1 ? 0 : other.lessons.length };
}

/** Of the same kind, with the same content, under a key of its own. */
export const copyOf = (content: Content, lesson: Lesson): Lesson => ({
  ...structuredClone(lesson),
  key: newLesson(content, lesson.kind).key,
});

/** Words as the server counts them (lesson_rules.cpp): runs without blanks that hold a letter or digit. */
export const wordsIn = (markdown: string) =>
  markdown.split(/[ \t\n\v\f\r]+/).filter((run) => /[A-Za-z0-9\u0080-\u{10ffff}]/u.test(run)).length;

const wordsAMinute = 200;
export const minutesToRead = (markdown: string) => Math.ceil(wordsIn(markdown) / wordsAMinute);
