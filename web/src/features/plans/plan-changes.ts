// SPDX-License-Identifier: Apache-2.0
// When a plan and its items may be changed, and showing a change before the server has answered.
import { change, useAhead } from "@/api/ahead";
import type { components } from "@/api/schema";
import { hasEnded, hasLeft } from "./returned-items";

type Schemas = components["schemas"];

/** A proposed plan waits for its answer as it is; a closed one stays as it was. */
export function mayChange(state: Schemas["PlanState"]): boolean {
  return state !== "proposed" && state !== "closed";
}

/** What was agreed keeps its words and the solutions that were compared; what was cancelled or carried over too. A plan
    that waits is its answerer's to change, visibly. */
export function mayChangeItem(view: Schemas["PlanView"], one: Schemas["PlanItemView"]): boolean {
  const isOpen = mayChange(view.state) || (view.state === "proposed" && view.may_agree);
  return view.may_write && isOpen && one.item.agreed_at === null && !hasLeft(one);
}

/** Dates can be changed, or asked for, until an item has ended; a plan that waits is its answerer's to change. */
export function mayReschedule(view: Schemas["PlanView"], one: Schemas["PlanItemView"]): boolean {
  if (!view.may_write || view.state === "closed" || hasEnded(one)) return false;
  return one.item.agreed_at !== null || view.state !== "proposed" || view.may_agree;
}

/** For mutations of one item: what it becomes is shown at once. */
export function usePlanItemAhead() {
  const ahead = useAhead();
  return (id: string, become: (view: Schemas["PlanItemView"]) => Schemas["PlanItemView"]) =>
    ahead(
      change("/api/v1/plans/{plan_id}", (plan) => ({
        ...plan,
        items: plan.items.map((view) => (view.item.id === id ? become(view) : view)),
      })),
    );
}
