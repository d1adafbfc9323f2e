// SPDX-License-Identifier: Apache-2.0
// An answer to a goal that is written in words: it is sent for the version that was read. Where somebody was faster, nothing
// is done, the words stay, and both versions are shown; sent again, it is meant for the goal as it is now.
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { changedFields } from "@/lib/changes";
import { notSaved } from "@/ui/use-problem-form";
import { type GoalValues, goalValuesOf } from "./goal-values";

type View = components["schemas"]["GoalView"];

export interface SeenGoal {
  /** null: nobody was faster. */
  between: { seen: GoalValues; now: GoalValues; fields: (keyof GoalValues)[] } | null;
  /** Answers `notSaved` where somebody was. */
  send: (act: (version: number) => Promise<unknown>) => Promise<unknown>;
}

export function useSeenGoal({ goal }: View): SeenGoal {
  const queryClient = useQueryClient();
  const seen = useRef(goal);
  const [between, setBetween] = useState<SeenGoal["between"]>(null);
  const readAgain = async () => {
    const options = api.queryOptions("get", "/api/v1/goals/{goal_id}", { params: { path: { goal_id: goal.id } } });
    return (await queryClient.fetchQuery({ ...options, staleTime: 0 })).goal;
  };
  const send: SeenGoal["send"] = async (act) => {
    try {
      return await act(seen.current.version);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.key !== "stale") throw problem;
      const now = await readAgain();
      const values = { seen: goalValuesOf(seen.current), now: goalValuesOf(now) };
      const fields = Object.keys(changedFields(values.seen, values.now)) as (keyof GoalValues)[];
      seen.current = now;
      setBetween({ ...values, fields });
      return notSaved;
    }
  };
  return { between, send };
}
