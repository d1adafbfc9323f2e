// SPDX-License-Identifier: Apache-2.0
// Showing a change to a need before the server has answered.
import { change, useAhead } from "@/api/ahead";
import type { components } from "@/api/schema";

type Need = components["schemas"]["NeedView"];

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
