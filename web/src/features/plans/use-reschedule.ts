// SPDX-License-Identifier: Apache-2.0
// Gives an item other dates from the road map. What is not agreed is changed at once and can be undone; what was agreed,
// and what somebody else has changed meanwhile, is asked about first.
import { useRef, useState } from "react";
import { api } from "@/api/client";
import type { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { type Dates, datesOf, sameDates } from "./moved-dates";
import { usePlanItemAhead } from "./plan-changes";

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];

export interface Move {
  /** As it stood before. */
  item: PlanItemView;
  dates: Dates;
  /** Somebody else changed the item since: both versions are shown. */
  isBehind?: boolean;
}

/** One after another, in the order they were asked for: each is made on what came of those before. */
function useTurns() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.current.then(work, work);
    last.current = mine;
    return mine;
  };
}

export function useReschedule(view: PlanView) {
  const [asking, setAsking] = useState<Move | null>(null);
  const [done, setDone] = useState<Move | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const inTurn = useTurns();
  const ahead = usePlanItemAhead();
  /** Of each item, the version that our own last change made. */
  const made = useRef(new Map<string, number>());
  const change = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/rescheduling", {
    meta: { quiet: true },
  });

  const save = async (item: PlanItemView, dates: Dates): Promise<boolean> => {
    setProblem(null);
    setDone(null);
    const { id, version } = item.item;
    const shown = ahead(id, (one) => ({ ...one, item: { ...one.item, ...dates } }));
    try {
      const changed = await inTurn(() => {
        const body = { ...dates, version: Math.max(version, made.current.get(id) ?? 0) };
        return change.mutateAsync({ params: { path: { plan_item_id: id } }, body });
      });
      shown.settle();
      const now = changed.items.find((one) => one.item.id === id);
      if (now) made.current.set(id, now.item.version);
      return true;
    } catch (error) {
      shown.takeBack();
      const refused = error as Problem;
      if (refused.key === "stale") setAsking({ item, dates, isBehind: true });
      else setProblem(refused);
      return false;
    }
  };
  const move = async (item: PlanItemView, dates: Dates) => {
    if (sameDates(item.item, dates)) return;
    if (item.item.agreed_at) setAsking({ item, dates });
    else if (await save(item, dates)) setDone({ item, dates });
  };
  const undo = async () => {
    const now = done && view.items.find(({ item }) => item.id === done.item.item.id);
    if (now) await save(now, datesOf(done.item.item));
  };
  return { move, undo, done, problem, asking, stopAsking: () => setAsking(null) };
}
