// SPDX-License-Identifier: Apache-2.0
// A questionnaire while it is being written: finding and changing its parts. Pure; what it must not be, the server says.
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Content = Schemas["QuestionnaireContent"];
export type Section = Schemas["QuestionnaireSection"];
export type Question = Schemas["Question"];
export type Condition = Schemas["QuestionCondition"];
export type Kind = Schemas["QuestionKind"];
export type Wordings = Schemas["Wording"][];

export const kinds: readonly Kind[] = [
  "agreement_5",
  "agreement_7",
  "competency_rating",
  "enps",
  "single_choice",
  "multiple_choice",
  "ranking",
  "matrix",
  "number",
  "date",
  "short_text",
  "long_text",
];

export const hasOptions = (kind: Kind) => ["single_choice", "multiple_choice", "ranking", "matrix"].includes(kind);
export const isAgreement = (kind: Kind) => kind === "agreement_5" || kind === "agreement_7";
const hasNumber = (kind: Kind) => isAgreement(kind) || kind === "enps" || kind === "number";

/** How answers to a question of this kind can be compared. */
export function comparisonsFor(kind: Kind): Schemas["Comparison"][] {
  if (kind === "single_choice" || kind === "multiple_choice") return ["one_of", "none_of", "answered", "unanswered"];
  if (hasNumber(kind) || kind === "competency_rating") return ["at_least", "at_most", "answered", "unanswered"];
  return ["answered", "unanswered"];
}

/** A title where nobody is asked yet: a gap for whom or what it will be about. */
export const withGaps = (text: string) => text.replace(/\{(subject|training)\}/g, "…");

export const textIn = (wordings: readonly Schemas["Wording"][], language: string) =>
  wordings.find((one) => one.language === language)?.text ?? "";

export function withText(wordings: Wordings, language: string, text: string): Wordings {
  const others = wordings.filter((one) => one.language !== language);
  return text === "" ? others : [...others, { language, text }];
}

/** The first of "question_1", "question_2", … that is not taken. */
export function freeKey(stem: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${stem}_${number}`)) number++;
  return `${stem}_${number}`;
}

const questionsOf = (content: Content) => content.sections.flatMap((section) => section.questions);

export function newQuestion(content: Content, kind: Kind = "agreement_5"): Question {
  const key = freeKey(
    "question",
    questionsOf(content).map((question) => question.key),
  );
  return {
    key,
    kind,
    text: [],
    help: [],
    is_required: false,
    may_not_judge: false,
    is_reversed: false,
    is_whole: false,
    is_of_job: kind === "competency_rating",
    factor_key: null,
    options: [],
    rows: [],
    competency_ids: [],
    minimum: null,
    maximum: null,
    measure_unit: [],
    condition_match: "all",
    conditions: [],
  };
}

export function newSection(content: Content): Section {
  const key = freeKey(
    "section",
    content.sections.map((section) => section.key),
  );
  return {
    key,
    title: [],
    introduction: [],
    answered_by: [],
    read_by: [],
    condition_match: "all",
    conditions: [],
    questions: [],
  };
}

/** Of the same kind, with the same options, under a key of its own. */
export function copyOf(content: Content, question: Question): Question {
  return { ...structuredClone(question), key: newQuestion(content).key };
}

export const withSection = (content: Content, at: number, section: Section): Content => ({
  ...content,
  sections: content.sections.with(at, section),
});

export const withoutSection = (content: Content, at: number): Content => ({
  ...content,
  sections: content.sections.toSpliced(at, 1),
});

export function movedSection(content: Content, at: number, by: number): Content {
  const section = content.sections[at];
  if (!section || !content.sections[at + by]) return content;
  return { ...content, sections: content.sections.toSpliced(at, 1).toSpliced(at + by, 0, section) };
}

/** Where a question stands. */
export interface Place {
  section: number;
  question: number;
}

export function withQuestion(content: Content, { section, question }: Place, changed: Question | null): Content {
  const of = content.sections[section];
  if (!of) return content;
  const questions = changed ? of.questions.with(question, changed) : of.questions.toSpliced(question, 1);
  return withSection(content, section, { ...of, questions });
}

export function withQuestionAdded(content: Content, { section, question }: Place, added: Question): Content {
  const of = content.sections[section];
  if (!of) return content;
  return withSection(content, section, { ...of, questions: of.questions.toSpliced(question, 0, added) });
}

/** To before the place `to`, as it is now. */
export function movedQuestion(content: Content, from: Place, to: Place): Content {
  const question = content.sections[from.section]?.questions[from.question];
  if (!question) return content;
  const isBehind = from.section === to.section && from.question < to.question;
  return withQuestionAdded(
    withQuestion(content, from, null),
    { section: to.section, question: to.question - (isBehind ? 1 : 0) },
    question,
  );
}

/** The place one step up or down, into the next section where this one ends; null at either end. */
export function stepFrom(content: Content, { section, question }: Place, by: 1 | -1): Place | null {
  const count = content.sections[section]?.questions.length ?? 0;
  // Before which it comes: to go down by one is to come before the second next.
  if (by === -1 && question > 0) return { section, question: question - 1 };
  if (by === 1 && question < count - 1) return { section, question: question + 2 };
  const other = content.sections[section + by];
  if (!other) return null;
  return { section: section + by, question: by === 1 ? 0 : other.questions.length };
}

/** The questions that a condition at this place may look at. */
export function earlierQuestions(content: Content, { section, question }: Place): Question[] {
  return content.sections.flatMap((one, at) =>
    at < section ? one.questions : at === section ? one.questions.slice(0, question) : [],
  );
}
