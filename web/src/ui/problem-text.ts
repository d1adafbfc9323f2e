// SPDX-License-Identifier: Apache-2.0
// A problem in words of the reader's language: by its stable key where we have a text, else as the server said it.
import type { TFunction } from "i18next";
import type { FieldProblem, ProblemWords } from "@/api/problem";

export function fieldProblemText(t: TFunction, error: FieldProblem): string {
  return t(`field_problem.${error.key}` as "field_problem.required", {
    defaultValue: error.message,
    // "Write a whole number" where that was expected, else "not the kind of value that belongs here".
    context: error.parameters.expected,
    ...error.parameters,
  });
}

/** Why a task failed: a problem of the whole, or of one field of what it was given. */
export function failureText(t: TFunction, key: string | null, parameters: unknown, failure: string): string {
  return t([`problem.${key}`, `field_problem.${key}`] as "problem.offline"[], {
    defaultValue: failure,
    ...(parameters as Record<string, string> | null),
  });
}

/** With its place, where the problem is in a file: "line 7, column email", "Skills.txt, line 3". */
function withPlace(t: TFunction, error: FieldProblem): string {
  const problem = fieldProblemText(t, error);
  const place = error.pointer.match(/^(?:(.+), )?line (\d+)(?:, column (.+))?$/);
  if (!place) return problem;
  const [, file, line = "", column] = place;
  const kind = `${file ? "file_" : ""}${column ? "cell" : "line"}` as const;
  return t(`problem_place.${kind}`, { file, line, column, problem });
}

export function problemText(t: TFunction, problem: ProblemWords): string {
  const [only, ...others] = problem.errors ?? [];
  if (problem.key === "invalid" && only && others.length === 0) return withPlace(t, only);
  const words = t(`problem.${problem.key}` as "problem.offline", {
    defaultValue: problem.detail || problem.title || t("problem.unknown"),
    ...problem.parameters,
  });
  return problem.changedMeanwhile ? `${words} ${t("problem.changed_meanwhile")}` : words;
}
