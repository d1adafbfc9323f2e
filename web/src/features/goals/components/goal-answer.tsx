// SPDX-License-Identifier: Apache-2.0
// Proposes a goal, agrees to it or returns it: each for the version that was read. Where somebody was faster, nothing is
// done before both versions were seen.
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashDialog } from "@/ui/clash-dialog";
import { useClash } from "@/ui/use-clash";
import { goalValuesOf } from "../goal-values";
import { useGoalFieldWords } from "../use-goal-field-words";
import { ReturnGoal } from "./goal-words-form";

type View = components["schemas"]["GoalView"];

function useGoalClash(view: View, act: (version: number) => Promise<unknown>) {
  const queryClient = useQueryClient();
  const read = ({ goal }: View) => ({ values: goalValuesOf(goal), version: goal.version });
  return useClash({
    seen: read(view),
    readAgain: async () => {
      const params = { path: { goal_id: view.goal.id } };
      const options = api.queryOptions("get", "/api/v1/goals/{goal_id}", { params });
      return read(await queryClient.fetchQuery({ ...options, staleTime: 0 }));
    },
    act,
  });
}

export interface SettleProps {
  view: View;
  /** The goal is agreed by it. */
  onSettled: () => void;
}

export function ProposeGoal({ view, onSettled }: SettleProps) {
  const { t } = useTranslation();
  const words = useGoalFieldWords();
  const { needs_agreement } = view.goal_period;
  const propose = api.useMutation("post", "/api/v1/goals/{goal_id}/proposal", {
    meta: { quiet: "stale", done: t(needs_agreement ? "goal.was_proposed" : "goal.was_agreed") },
  });
  const params = { path: { goal_id: view.goal.id } };
  const clash = useGoalClash(view, async (version) => {
    await propose.mutateAsync({ params, body: { version } });
    if (!needs_agreement) onSettled();
  });
  return (
    <>
      <Button loading={propose.isPending} onClick={clash.act}>
        {t(needs_agreement ? "goal.propose" : "goal.set")}
      </Button>
      <ClashDialog clash={clash} {...words} />
    </>
  );
}

export function AnswerGoal({ view, onSettled }: SettleProps) {
  const { t } = useTranslation();
  const words = useGoalFieldWords();
  const [returning, setReturning] = useState(false);
  const agree = api.useMutation("post", "/api/v1/goals/{goal_id}/agreement", {
    meta: { quiet: "stale", done: t("goal.was_agreed") },
  });
  const params = { path: { goal_id: view.goal.id } };
  const clash = useGoalClash(view, async (version) => {
    await agree.mutateAsync({ params, body: { version } });
    onSettled();
  });
  return (
    <>
      <Button loading={agree.isPending} onClick={clash.act}>
        {t("goal.agree")}
      </Button>
      <Button variant="default" onClick={() => setReturning(true)}>
        {t("goal.return")}
      </Button>
      <ClashDialog clash={clash} {...words} />
      {returning ? <ReturnGoal view={view} onClose={() => setReturning(false)} /> : null}
    </>
  );
}
