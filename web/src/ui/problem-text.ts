// SPDX-License-Identifier: Apache-2.0
// A problem in words of the reader's language: by its stable key where we have a text, else as the server said it.
import type { TFunction } from "i18next";
import type { FieldProblem, ProblemWords } from "@/api/problem";

export function problemText(t: TFunction, problem: ProblemWords): string {
  return t(`problem.${problem.key}` as "problem.offline", {
    defaultValue: problem.detail || problem.title || t("problem.unknown"),
  });
}

export function fieldProblemText(t: TFunction, error: FieldProblem): string {
  return t(`field_problem.${error.key}` as "field_problem.required", { defaultValue: error.message });
}
