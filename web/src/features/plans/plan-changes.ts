// SPDX-License-Identifier: Apache-2.0
// When a plan and its items may be changed, and what a change touches.
import type { components } from "@/api/schema";

type Schemas = components["schemas"];

/** A proposed plan waits for its answer as it is; a closed one stays as it was. */
export function mayChange(state: Schemas["PlanState"]): boolean {
  return state !== "proposed" && state !== "closed";
}

/** What was agreed keeps its words and the solutions that were compared; what was cancelled too. */
export function mayChangeItem(view: Schemas["PlanView"], { item, state }: Schemas["PlanItemView"]): boolean {
  return view.may_write && mayChange(view.state) && item.agreed_at === null && state !== "cancelled";
}

/** Dates can be changed, or asked for, until an item has ended; a plan that waits is its answerer's to change. */
export function mayReschedule(view: Schemas["PlanView"], { item, state }: Schemas["PlanItemView"]): boolean {
  if (!view.may_write || view.state === "closed" || state === "closed" || state === "cancelled") return false;
  return item.agreed_at !== null || view.state !== "proposed" || view.may_agree;
}

/** What is read again after a change to a plan or one of its items. */
export const planChanges = [
  "/api/v1/plans",
  "/api/v1/people/{person_id}/plans",
  "/api/v1/people/{person_id}/needs",
  "/api/v1/people/{person_id}/team",
  "/api/v1/plan-items",
  "/api/v1/home",
] as const;
