// SPDX-License-Identifier: Apache-2.0
// What waits for an answer in a plan, and what came back.
import type { components } from "@/api/schema";

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];

/** No longer part of its plan. */
export function hasLeft({ state }: PlanItemView): boolean {
  return state === "cancelled" || state === "carried_over";
}

/** It goes on as another item of the same plan, because the job changed. */
export function isReplaced({ state, carried_to, item }: PlanItemView): boolean {
  return state === "carried_over" && carried_to?.plan_id === item.plan_id;
}

export function hasEnded(item: PlanItemView): boolean {
  return item.state === "closed" || hasLeft(item);
}

/** Items that are answered when the plan is: not agreed before, and still in it. */
export function waitingItems(view: PlanView): PlanItemView[] {
  return view.items.filter((one) => one.item.agreed_at === null && !hasLeft(one));
}

/** Came back and has not been agreed since. */
export function isReturned({ decision, item }: PlanItemView): boolean {
  return decision?.kind === "returned" && item.agreed_at === null;
}

/** What came back stands first; all else keeps its order. */
export function returnedFirst(items: readonly PlanItemView[]): PlanItemView[] {
  return [...items].sort((a, b) => Number(isReturned(b)) - Number(isReturned(a)));
}

/** Whether the item came back with the whole plan, whose words are read at its head as long as nothing followed. */
export function cameBackWithPlan({ turns }: PlanView, { decision }: PlanItemView): boolean {
  const last = turns.at(-1);
  return last?.kind === "returned" && last.at === decision?.at;
}
