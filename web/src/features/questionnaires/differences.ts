// SPDX-License-Identifier: Apache-2.0
// What two versions of a questionnaire say differently, part by part and field by field. Pure.
import type { Content, Question, Section, Wordings } from "./content";

type FieldOf<Part> = Exclude<keyof Part & string, "key" | "sections" | "questions">;
/** `place`: which of its list it is, from 1. */
export type Field = FieldOf<Content> | FieldOf<Section> | FieldOf<Question> | "place";

export interface Difference {
  /** The keys of what differs; neither: the questionnaire itself. */
  section?: string;
  question?: string;
  field: Field;
  /** Of a text. */
  language?: string;
}

type Part = Readonly<Record<string, unknown>>;

/** A question or section that the other version lacks differs in its words alone. */
const ownWords: readonly string[] = ["text", "title"];

const isWordings = (value: unknown): value is Wordings =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "object" && one && "language" in one);

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function betweenParts(one: Part | undefined, other: Part | undefined): Pick<Difference, "field" | "language">[] {
  const names = Object.keys(one ?? other ?? {}).filter((name) => !["key", "sections", "questions"].includes(name));
  return names.flatMap((name) => {
    const [first, second] = [one?.[name], other?.[name]];
    if (same(first, second) || (!(one && other) && !ownWords.includes(name))) return [];
    const field = name as Field;
    if (!isWordings(first) && !isWordings(second)) return [{ field }];
    const [texts, others] = [first, second].map(
      (value) => new Map(isWordings(value) ? value.map((it) => [it.language, it.text]) : []),
    );
    return [...new Set([...(texts?.keys() ?? []), ...(others?.keys() ?? [])])]
      .filter((language) => texts?.get(language) !== others?.get(language))
      .map((language) => ({ field, language }));
  });
}

const sectionsOf = (content: Content) =>
  new Map(content.sections.map((section, at) => [section.key, { ...section, place: at + 1 }]));

/** A question that is moved within its section by what others add or remove has not changed its place: neighbours tell. */
const questionsOf = (content: Content) =>
  new Map(
    content.sections.flatMap((section) =>
      section.questions.map((question, at) => [
        question.key,
        { ...question, place: `${section.key} ${section.questions[at - 1]?.key ?? ""}` },
      ]),
    ),
  );

export function differences(one: Content, other: Content): Difference[] {
  const between = (ones: Map<string, Part>, others: Map<string, Part>, name: "section" | "question") =>
    [...new Set([...ones.keys(), ...others.keys()])].flatMap((key) =>
      betweenParts(ones.get(key), others.get(key)).map((found) => ({ [name]: key, ...found })),
    );
  return [
    ...betweenParts({ ...one }, { ...other }),
    ...between(sectionsOf(one), sectionsOf(other), "section"),
    ...between(questionsOf(one), questionsOf(other), "question"),
  ];
}
