// SPDX-License-Identifier: Apache-2.0
// The first link of the thread: the goals that something serves, from the objective down.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "./format";
import { TextLink } from "./links";
import { type ChainLink, said } from "./use-thread-chain";

/** What it is all for: from the objective down to the goal that it serves. */
export function useGoalLink() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ goals }: components["schemas"]["WholeThread"]): ChainLink => ({
    key: "goal",
    label: t("thread.goal", { count: Math.max(1, goals.length) }),
    records: [...goals].reverse().map((one, place) => ({
      key: one.id ?? `hidden ${place}`,
      title: one.id ? (
        <TextLink to="/goals/$goalId" params={{ goalId: one.id }} fw={560}>
          {one.title}
        </TextLink>
      ) : (
        t("thread.hidden")
      ),
      details: said(
        [one.scope && t(`goal_scope.${one.scope}`), one.owner_name].filter(Boolean).join(" · "),
        one.progress !== null && t("thread.goal_progress", { progress: format.percent(one.progress / 100) }),
      ),
    })),
  });
}
