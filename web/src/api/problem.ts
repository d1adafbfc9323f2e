// SPDX-License-Identifier: Apache-2.0
// What went wrong with a call, as one type: the server's problem (RFC 9457), or a call that never got an answer.
import type { components } from "./schema";

type ProblemBody = components["schemas"]["Problem"];
/** As much of a problem as a reader needs to be told. */
export type ProblemWords = Pick<ProblemBody, "key" | "title" | "detail"> &
  Partial<Pick<ProblemBody, "status" | "parameters" | "errors">> & { changedMeanwhile?: boolean };
export type FieldProblem = ProblemBody["errors"][number];

export class Problem extends Error implements ProblemBody {
  override name = "Problem";
  readonly type = "about:blank";
  /** What the page showed was no longer so; it has been read again. */
  changedMeanwhile = false;

  constructor(
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    /** Stable name of the problem, for translation and decisions: "stale", "unauthenticated", "offline". */
    readonly key: string,
    readonly title: string,
    readonly detail = "",
    readonly errors: FieldProblem[] = [],
    /** What the text of the key speaks of, by name. */
    readonly parameters: Record<string, string> = {},
    /** The request's name in the server's log; empty when there was no answer. */
    readonly request_id = "",
  ) {
    super(detail || title);
  }
}

/** Not refused for good: without a line, too many at once, signed out meanwhile. */
export const isWorthAnother = ({ status }: Problem) =>
  status === 0 || status >= 500 || status === 429 || status === 401;

export async function problemFrom(response: Response): Promise<Problem> {
  const body: Partial<ProblemBody> | null = await response.json().catch(() => null);
  return new Problem(
    response.status,
    body?.key ?? "unavailable",
    body?.title ?? response.statusText,
    body?.detail,
    body?.errors,
    body?.parameters,
    body?.request_id,
  );
}
