// SPDX-License-Identifier: Apache-2.0
// What the page of a review shows of other features; the app hands it in.
import { type ComponentType, createContext, useContext } from "react";
import type { components } from "@/api/schema";
import type { QuestionAnswer } from "./sheet-values";

type QuestionForm = components["schemas"]["QuestionnaireForm"];

export interface ReviewParts {
  Journal: ComponentType<{ personId: string; from: string; to: string }>;
  Questions: ComponentType<{
    form: QuestionForm;
    answers: readonly QuestionAnswer[];
    onAnswers: (answers: QuestionAnswer[]) => void;
    missing: ReadonlySet<string>;
  }>;
  GivenAnswers: ComponentType<{ form: QuestionForm; answers: readonly QuestionAnswer[] }>;
}

const PartsContext = createContext<ReviewParts | null>(null);

export const ReviewPartsProvider = PartsContext.Provider;

export function useReviewParts(): ReviewParts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error("The page of a review is drawn without its parts.");
  return parts;
}
