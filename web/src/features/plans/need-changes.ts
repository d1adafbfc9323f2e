// SPDX-License-Identifier: Apache-2.0
// What a change to a need touches, and showing it before the server has answered.
import { change, useAhead } from "@/api/ahead";
import type { components } from "@/api/schema";

type Need = components["schemas"]["NeedView"];

/** What is read again after a need was declared, answered, dismissed or merged. */
export const needChanges = [
  "/api/v1/people/{person_id}/needs",
  "/api/v1/people/{person_id}/team",
  "/api/v1/competencies/{competency_id}/needs",
  "/api/v1/needs-summary",
  "/api/v1/home",
] as const;

/** For mutations of one need: what it becomes is shown at once. */
export function useNeedAhead() {
  const ahead = useAhead();
  return (id: string, become: Partial<Need>) =>
    ahead(
      change("/api/v1/people/{person_id}/needs", (list) => ({
        ...list,
        items: list.items.map((need) => (need.id === id ? { ...need, ...become } : need)),
      })),
    );
}
