// SPDX-License-Identifier: Apache-2.0
// Gives an item other dates from the road map. What is not agreed is changed at once and can be undone; what was agreed,
// and what somebody else has changed meanwhile, is asked about first.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import type { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { type Dates, sameDates } from "./moved-dates";
import { planChanges } from "./plan-changes";

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];

export interface Move {
  /** As it stood before. */
  item: PlanItemView;
  dates: Dates;
  /** Somebody else changed the item since: both versions are shown. */
  isBehind?: boolean;
}

export function useReschedule(view: PlanView) {
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState<Move | null>(null);
  const [done, setDone] = useState<Move | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/rescheduling", {
    meta: { quiet: true, refreshes: planChanges },
  });
  const plan = api.queryOptions("get", "/api/v1/plans/{plan_id}", { params: { path: { plan_id: view.plan.id } } });

  const save = async (item: PlanItemView, dates: Dates): Promise<boolean> => {
    setProblem(null);
    setDone(null);
    try {
      const params = { path: { plan_item_id: item.item.id } };
      const changed = await change.mutateAsync({ params, body: { version: item.item.version, ...dates } });
      queryClient.setQueryData(plan.queryKey, changed);
      return true;
    } catch (error) {
      const refused = error as Problem;
      if (refused.key === "stale") setAsking({ item, dates, isBehind: true });
      else setProblem(refused);
      return false;
    }
  };
  /** The dates that an item shows: those on their way to the server, before its answer is here. */
  const datesOf = ({ item }: PlanItemView): Dates => {
    const sent =
      change.isPending && change.variables?.params.path.plan_item_id === item.id ? change.variables.body : item;
    return { starts_on: sent.starts_on ?? null, due_on: sent.due_on };
  };
  const move = async (item: PlanItemView, dates: Dates) => {
    if (sameDates(datesOf(item), dates)) return;
    if (item.item.agreed_at) setAsking({ item, dates });
    else if (await save(item, dates)) setDone({ item, dates });
  };
  const undo = async () => {
    const now = done && view.items.find(({ item }) => item.id === done.item.item.id);
    if (now) await save(now, { starts_on: done.item.item.starts_on, due_on: done.item.item.due_on });
  };
  return { move, undo, done, problem, datesOf, asking, stopAsking: () => setAsking(null) };
}
