// SPDX-License-Identifier: Apache-2.0
// Who helps with an item, or is asked to: what the rows say of it.
import type { components } from "@/api/schema";

type Ask = components["schemas"]["HelperAskView"];

/** The ask that stands on an item: waiting for an answer, or accepted. */
export function standingAsk(asks: readonly Ask[], itemId: string): Ask | null {
  return asks.find((ask) => ask.plan_item_id === itemId && (ask.state === null || ask.state === "accepted")) ?? null;
}

/** All asks on an item, the newest first. */
export function asksOf(asks: readonly Ask[], itemId: string): Ask[] {
  return asks.filter((ask) => ask.plan_item_id === itemId);
}

/** How a helper of each kind is called where the item's method says nothing. */
export function kindFor(method: components["schemas"]["Method"]): components["schemas"]["HelperKind"] {
  if (method === "coaching") return "coach";
  if (method === "mentoring") return "mentor";
  return "peer_teacher";
}
