// SPDX-License-Identifier: Apache-2.0
// Which of those who could help are shown, and who comes first.
import type { components } from "@/api/schema";

type Candidate = components["schemas"]["HelperCandidate"];

/** "best" is the server's order: near in time first, then who helps least. */
export const candidateOrders = ["best", "level", "newest", "load", "name"] as const;
export type CandidateOrder = (typeof candidateOrders)[number];

/** Below zero: the left one comes first. What is not shown to the viewer comes last. */
const compare: Record<Exclude<CandidateOrder, "best">, (left: Candidate, right: Candidate) => number> = {
  level: (left, right) => (right.level ?? -1) - (left.level ?? -1),
  newest: (left, right) => (right.newest_on ?? "").localeCompare(left.newest_on ?? ""),
  load: (left, right) => left.active - right.active,
  name: (left, right) => left.name.localeCompare(right.name),
};

/** Those whose name, job or unit has the text, in the order asked for; equals stay in the server's. */
export function arrangeCandidates(
  candidates: readonly Candidate[],
  { text, order }: { text: string; order: CandidateOrder },
): Candidate[] {
  const wanted = text.trim().toLocaleLowerCase();
  const found = candidates.filter(({ name, job_title, unit_name }) =>
    [name, job_title ?? "", unit_name].join(" ").toLocaleLowerCase().includes(wanted),
  );
  return order === "best" ? found : found.sort(compare[order]);
}
