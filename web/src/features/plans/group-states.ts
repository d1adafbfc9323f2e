// SPDX-License-Identifier: Apache-2.0
// What becomes of an item proposed to several, in colours and in an order.
import type { components } from "@/api/schema";

type State = components["schemas"]["GroupMemberState"];

/** The theme's colour: green what was taken up, warm what came back, grey what waits. */
export function memberColor(state: State): string {
  if (state === "returned" || state === "cancelled" || state === "removed") return "clay";
  return state === "waits" ? "gray" : "leaf";
}

/** The needs of a preview whose people get the item. */
export function takers(candidates: readonly components["schemas"]["GroupCandidate"][]): string[] {
  return candidates.filter((one) => one.obstacle === null).map((one) => one.need_id);
}
