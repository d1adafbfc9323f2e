// SPDX-License-Identifier: Apache-2.0
// Which questions of a form come, what is still missing, and what an answer must not be: as the server says it
// (src/features/questionnaires/questionnaire_answers.cpp), so that answering goes on without a line. Both are held to
// tests/golden/questionnaire_answers.json.
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Form = Schemas["QuestionnaireForm"];
export type FormQuestion = Schemas["FormQuestion"];
export type RowAnswer = Required<Schemas["RowAnswer"]>;
export type Answer = Required<Omit<Schemas["QuestionAnswer"], "rows">> & { rows: RowAnswer[] };
type Condition = Schemas["QuestionCondition"];

export interface AnswerFault {
  /** "/QUESTION" or "/QUESTION/ROW" */
  pointer: string;
  key: string;
  parameters: Record<string, string>;
}

interface Asked {
  section: Schemas["FormSection"];
  question: FormQuestion;
  answer: Answer | undefined;
}

const longestShortText = 300;

export const noAnswer = (key: string): Answer => ({
  question_key: key,
  option_keys: [],
  number: null,
  date: null,
  text: null,
  rows: [],
  cannot_judge: null,
});

const isGiven = (row: RowAnswer) => Boolean(row.option_key) || row.level !== null || row.cannot_judge === true;

export function isAnswered(answer: Answer | undefined): answer is Answer {
  return (
    answer !== undefined &&
    (answer.option_keys.length > 0 ||
      answer.number !== null ||
      answer.date !== null ||
      Boolean(answer.text) ||
      answer.cannot_judge === true ||
      answer.rows.some(isGiven))
  );
}

function holds(condition: Condition, answer: Answer | undefined): boolean {
  if (!isAnswered(answer)) return condition.comparison === "unanswered";
  const chosen = condition.option_keys.some((key) => answer.option_keys.includes(key));
  const number = condition.number ?? 0;
  const values = [answer.number, ...answer.rows.map((row) => row.level)].filter((value) => value !== null);
  switch (condition.comparison) {
    case "one_of":
      return chosen;
    case "none_of":
      return !chosen;
    case "at_least":
      return values.some((value) => value >= number);
    case "at_most":
      return values.some((value) => value <= number);
    default:
      return condition.comparison === "answered";
  }
}

function allHold(match: Schemas["ConditionMatch"], conditions: Condition[], known: Map<string, Answer>): boolean {
  const one = (condition: Condition) => holds(condition, known.get(condition.question_key));
  return conditions.length === 0 || (match === "all" ? conditions.every(one) : conditions.some(one));
}

/** The questions that come with these answers, in their order. */
export function askedQuestions(form: Form, answers: readonly Answer[]): Asked[] {
  const given = new Map([...answers].reverse().map((answer) => [answer.question_key, answer]));
  const known = new Map<string, Answer>();
  const asked: Asked[] = [];
  for (const section of form.sections) {
    if (!allHold(section.condition_match, section.conditions, known)) continue;
    for (const question of section.questions) {
      if (question.kind === "competency_rating" && question.competencies.length === 0) continue;
      if (!allHold(question.condition_match, question.conditions, known)) continue;
      const answer = given.get(question.key);
      if (answer) known.set(question.key, answer);
      asked.push({ section, question, answer });
    }
  }
  return asked;
}

const rowsOf = (question: FormQuestion) => [
  ...question.rows.map((row) => row.key),
  ...question.competencies.map((one) => one.competency_id),
];

export function isWhole(question: FormQuestion, answer: Answer | undefined): boolean {
  if (!isAnswered(answer)) return false;
  if (answer.cannot_judge) return true;
  return rowsOf(question).every((key) => answer.rows.some((row) => row.row_key === key && isGiven(row)));
}

type Add = (key: string, parameters?: Record<string, string>, row?: string) => void;

function checkNumber(answer: Answer, lowest: number, highest: number, whole: boolean, add: Add) {
  if (answer.number === null) return add("wrong_type");
  if (answer.number < lowest || answer.number > highest)
    return add("out_of_range", { minimum: String(lowest), maximum: String(highest) });
  if (whole && !Number.isInteger(answer.number)) add("not_whole");
}

function checkSeveral(question: FormQuestion, chosen: readonly string[], add: Add) {
  const exclusive = question.options.filter((option) => option.is_exclusive).map((option) => option.key);
  if (chosen.some((key) => exclusive.includes(key))) {
    if (chosen.length > 1) add("excludes_others");
    return;
  }
  const least = question.minimum ?? 1;
  const most = question.maximum ?? question.options.length;
  const outside =
    (question.minimum !== null && chosen.length < least) || (question.maximum !== null && chosen.length > most);
  if (outside) add("choose_between", { minimum: String(least), maximum: String(most) });
}

function checkOptions(question: FormQuestion, chosen: readonly string[], add: Add) {
  if (chosen.length === 0) add("wrong_type");
  const different = new Set(chosen);
  for (const key of chosen) if (!question.options.some((option) => option.key === key)) add("unknown_option");
  if (different.size !== chosen.length) add("named_twice");
  if (question.kind === "single_choice" && chosen.length > 1) add("one_option");
  if (question.kind === "ranking" && different.size !== question.options.length) add("rank_all");
  if (question.kind === "multiple_choice") checkSeveral(question, chosen, add);
}

function checkRow(question: FormQuestion, row: RowAnswer, add: Add) {
  if (row.option_key && !question.options.some((option) => option.key === row.option_key))
    add("unknown_option", {}, row.row_key);
  const competency = question.competencies.find((one) => one.competency_id === row.row_key);
  if (row.level !== null && competency && !competency.levels.some((level) => level.level === row.level))
    add("unknown_level", { level: String(row.level) }, row.row_key);
}

function checkRows(question: FormQuestion, answer: Answer, add: Add) {
  if (answer.rows.length === 0) add("wrong_type");
  const seen = new Set<string>();
  for (const row of answer.rows) {
    if (!rowsOf(question).includes(row.row_key)) add("unknown_row", {}, row.row_key);
    else if (seen.has(row.row_key)) add("named_twice", {}, row.row_key);
    else if (row.cannot_judge && !question.may_not_judge) add("must_judge", {}, row.row_key);
    else if (!row.cannot_judge) checkRow(question, row, add);
    seen.add(row.row_key);
  }
}

function checkAnswer(question: FormQuestion, answer: Answer, add: Add) {
  if (answer.cannot_judge) {
    if (!question.may_not_judge || rowsOf(question).length > 0) add("must_judge");
    return;
  }
  switch (question.kind) {
    case "agreement_5":
      return checkNumber(answer, 1, 5, true, add);
    case "agreement_7":
      return checkNumber(answer, 1, 7, true, add);
    case "enps":
      return checkNumber(answer, 0, 10, true, add);
    case "number":
      return checkNumber(answer, question.minimum ?? -1e15, question.maximum ?? 1e15, question.is_whole, add);
    case "single_choice":
    case "multiple_choice":
    case "ranking":
      return checkOptions(question, answer.option_keys, add);
    case "matrix":
    case "competency_rating":
      return checkRows(question, answer, add);
    case "date":
      return answer.date === null ? add("wrong_type") : undefined;
    default:
      if (answer.text === null) return add("wrong_type");
      if (question.kind === "short_text" && [...answer.text].length > longestShortText)
        add("too_long", { maximum: String(longestShortText), length: String([...answer.text].length) });
  }
}

/** What is wrong with the answer to one question. */
export function answerFaults(question: FormQuestion, answer: Answer | undefined): AnswerFault[] {
  const faults: AnswerFault[] = [];
  const add: Add = (key, parameters = {}, row) =>
    faults.push({ pointer: row ? `/${question.key}/${row}` : `/${question.key}`, key, parameters });
  if (isAnswered(answer)) checkAnswer(question, answer, add);
  return faults;
}

export function checkAnswers(form: Form, answers: readonly Answer[]) {
  const asked = askedQuestions(form, answers);
  return {
    asked: asked.map(({ question }) => question.key),
    missing: asked
      .filter(({ question, answer }) => question.is_required && !isWhole(question, answer))
      .map(({ question }) => question.key),
    faults: asked.flatMap(({ question, answer }) => answerFaults(question, answer)),
  };
}

/** What is sent: answers to what is asked. */
export function keptAnswers(form: Form, answers: readonly Answer[]): Answer[] {
  return askedQuestions(form, answers).flatMap(({ answer }) => (isAnswered(answer) ? [answer] : []));
}

/** A text with what was answered before in its place; an ellipsis where nothing was. */
export function quoted(text: string, form: Form, answers: readonly Answer[], say: (date: string) => string): string {
  return text.replace(/\{answer\.(\w+)\}/g, (_, key: string) => {
    const found = askedQuestions(form, answers).find(({ question }) => question.key === key);
    if (!found || !isAnswered(found.answer)) return "…";
    const { question, answer } = found;
    const labels = question.options.filter((option) => answer.option_keys.includes(option.key));
    if (labels.length > 0) return labels.map((option) => option.label.text).join(", ");
    if (answer.date) return say(answer.date);
    return answer.text ?? (answer.number === null ? "…" : String(answer.number));
  });
}
