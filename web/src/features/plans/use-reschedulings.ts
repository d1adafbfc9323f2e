// SPDX-License-Identifier: Apache-2.0
// What was changed or asked about the dates of a plan's items, oldest first; empty until it is here.
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { mayReschedule } from "./plan-changes";

type PlanView = components["schemas"]["PlanView"];
type ReschedulingView = components["schemas"]["ReschedulingView"];

export function useReschedulingsQuery(planId: string) {
  const path = { plan_id: planId };
  return api.useQuery("get", "/api/v1/plans/{plan_id}/reschedulings", { params: { path } });
}

export function useReschedulings(planId: string): readonly ReschedulingView[] {
  return useReschedulingsQuery(planId).data?.items ?? [];
}

/** What is asked about an item and waits for its answer. */
export function awaitedOf(all: readonly ReschedulingView[], itemId: string): ReschedulingView | undefined {
  return all.find(({ rescheduling: one }) => one.plan_item_id === itemId && one.answer === "awaited");
}

/** The items of a plan for which other dates are asked, with what is asked. */
export function useItemAsks(view: PlanView) {
  const reschedulings = useReschedulings(view.plan.id);
  return view.items.flatMap((item) => {
    const asked = mayReschedule(view, item) && awaitedOf(reschedulings, item.item.id);
    return asked ? [{ item, asked }] : [];
  });
}
