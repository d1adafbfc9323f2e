// SPDX-License-Identifier: Apache-2.0
// The groups of a campaign's participation, each as deep as it stands in the tree of units.
import type { components } from "@/api/schema";

type Group = components["schemas"]["GroupParticipation"];

export interface ParticipationRow extends Group {
  key: string;
  /** Steps below everybody. */
  depth: number;
}

/** They come from the top down, each unit after the one that it belongs to: here right below it. */
export function participationRows(groups: readonly Group[]): ParticipationRow[] {
  const below = new Map<string | null, Group[]>();
  for (const group of groups) {
    if (group.kind === "everybody") continue;
    const above = group.kind === "unit_alone" ? group.unit_id : group.parent_unit_id;
    below.set(above, [...(below.get(above) ?? []), group]);
  }
  const rowsBelow = (above: string | null, depth: number): ParticipationRow[] =>
    (below.get(above) ?? []).flatMap((group) => [
      { ...group, key: `${group.kind} ${group.unit_id}`, depth },
      ...(group.kind === "unit" ? rowsBelow(group.unit_id, depth + 1) : []),
    ]);
  const everybody = groups.filter((group) => group.kind === "everybody");
  return [...everybody.map((group) => ({ ...group, key: "everybody", depth: 0 })), ...rowsBelow(null, 1)];
}
