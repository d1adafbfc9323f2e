// SPDX-License-Identifier: Apache-2.0
// Answers of an attempt on their way to the server: each is kept in the browser until the server has it, and what is kept goes
// on top of what the server had when the page was opened. Pure; the hook beside it sends.
import type { components } from "@/api/schema";

export type Answer = components["schemas"]["QuizAnswer"];
export type Certainty = components["schemas"]["AnswerCertainty"];
export type AttemptQuestion = components["schemas"]["AttemptQuestionView"];

export interface KeptAnswer {
  save_number: number;
  answer: Answer;
  certainty: Certainty | null;
}

/** By position. */
export type KeptAnswers = Record<number, KeptAnswer>;

export const noAnswer: Answer = {
  option_keys: [],
  places: [],
  is_true: null,
  number: null,
  text: null,
  point: null,
};

/** The next save of a question: above all that the server and the browser know of. */
export function nextSave(question: AttemptQuestion, kept: KeptAnswers): number {
  return Math.max(question.save_number, kept[question.position]?.save_number ?? 0) + 1;
}

/** What is shown: what is not sent yet, or else what the server has. */
export function answerShown(question: AttemptQuestion, kept: KeptAnswers): KeptAnswer {
  const mine = kept[question.position];
  if (mine && mine.save_number > question.save_number && !question.is_checked) return mine;
  return {
    save_number: question.save_number,
    answer: question.answer ?? noAnswer,
    certainty: question.certainty,
  };
}

/** Without what the server has by now. */
export function withoutSaved(kept: KeptAnswers, position: number, saveNumber: number): KeptAnswers {
  const mine = kept[position];
  if (!mine || mine.save_number > saveNumber) return kept;
  const { [position]: _, ...others } = kept;
  return others;
}

export function isAnswered({ answer }: KeptAnswer, hasFile: boolean): boolean {
  return (
    hasFile ||
    answer.option_keys.length > 0 ||
    answer.places.some((place) => place.value !== "") ||
    answer.is_true !== null ||
    answer.number !== null ||
    answer.point !== null ||
    (answer.text ?? "").trim() !== ""
  );
}

/** Minutes and seconds, "9:05"; hours where there are any. */
export function clockText(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  const two = (number: number) => String(number).padStart(2, "0");
  const minutes = Math.floor(left / 60) % 60;
  const hours = Math.floor(left / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(left % 60)}` : `${minutes}:${two(left % 60)}`;
}
