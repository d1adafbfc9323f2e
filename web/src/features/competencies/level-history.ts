// SPDX-License-Identifier: Apache-2.0
// How levels moved month by month, as the server has worked it out.
import { api } from "@/api/client";
import type { components } from "@/api/schema";

/** The levels of each competency, by its id, in the order of the history's days. */
export type LevelHistories = ReadonlyMap<string, readonly (number | null)[]>;

/** The history of a person; asked for once for the page and the drawers on it. */
export function useGrowthHistory(personId: string, enabled: boolean) {
  return api.useQuery(
    "get",
    "/api/v1/people/{person_id}/growth/history",
    { params: { path: { person_id: personId } } },
    { enabled },
  );
}

export function levelHistories(history: components["schemas"]["GrowthHistory"] | undefined): LevelHistories {
  return new Map((history?.lines ?? []).map((line) => [line.competency_id, line.levels]));
}

/** By how much a level moved over the last twelve months; null without a level then. */
export function changeInYear(levels: readonly (number | null)[] | undefined): number | null {
  const now = levels?.at(-1) ?? null;
  const then = levels?.at(-13) ?? null;
  return now === null || then === null ? null : now - then;
}
