// SPDX-License-Identifier: Apache-2.0
// What every field of a question is given, and the answer that a field makes.
import { type Answer, type FormQuestion, noAnswer } from "../answering";

export interface FieldProps {
  question: FormQuestion;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
  /** The element whose words are the question. */
  labelledBy: string;
  /** Of a rating, the one competency that is shown. */
  competencyId?: string | undefined;
}

/** The answer with another part, and no longer "cannot judge". */
export const answered = ({ question, answer }: FieldProps, part: Partial<Answer>): Answer => ({
  ...(answer ?? noAnswer(question.key)),
  cannot_judge: null,
  ...part,
});
