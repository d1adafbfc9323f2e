// SPDX-License-Identifier: Apache-2.0
// Turns a thread into links of a chain, from what the job carries down to what was shown. A link that is missing stays
// in the chain and says so.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { needName } from "./need-name";

type Thread = components["schemas"]["PlanItemThread"];

export interface ChainLink {
  key: string;
  label: string;
  /** null: the item names none. */
  title: string | null;
  details: string[];
}

const said = (...details: (string | null | undefined | false)[]) =>
  details.filter((one): one is string => Boolean(one));

export function useThreadChain(): (thread: Thread) => ChainLink[] {
  const { t } = useTranslation();
  const format = useFormat();

  const responsibility = ({ responsibility: one }: Thread): ChainLink => ({
    key: "responsibility",
    label: t("thread.responsibility"),
    title: one?.title ?? null,
    details: said(one && `${one.job_title}: ${one.job_purpose}`, one?.expected_result),
  });
  const requirement = ({ requirements, plan_item }: Thread): ChainLink => ({
    key: "requirement",
    label: t("thread.requirement"),
    title: plan_item.competency_name,
    details: requirements.map((one) =>
      t("thread.asks", {
        job: one.job_title,
        level: format.level(one.level),
        importance: format.level(one.importance),
      }),
    ),
  });
  const evidence = ({ proficiency: opened }: Thread): ChainLink => ({
    key: "evidence",
    label: t("thread.evidence"),
    title: opened?.proficiency
      ? t("level.of", { level: format.level(opened.proficiency.level), maximum: format.level(opened.scale_highest) })
      : null,
    details: said(
      opened?.proficiency &&
        t("thread.known", {
          pieces: t("evidence.pieces", { count: opened.proficiency.pieces }),
          confidence: format.percent(opened.proficiency.confidence),
        }),
    ),
  });
  // Whoever may not see needs still reads how many there are.
  const need = ({ needs, plan_item }: Thread): ChainLink => ({
    key: "need",
    label: t("thread.need", { count: Math.max(1, plan_item.needs.length) }),
    title:
      needs.map(needName).join(", ") ||
      plan_item.needs.map(({ name }) => name ?? t("item.need_hidden")).join(", ") ||
      null,
    details: needs.flatMap((one) =>
      said(
        [needs.length > 1 && needName(one), one.competency_name && one.statement, t(`need_state.${one.state}`)]
          .filter(Boolean)
          .join(" · "),
      ),
    ),
  });
  const plan = ({ plan: one, turns }: Thread): ChainLink => ({
    key: "plan",
    label: t("thread.plan"),
    title: one.title,
    details: turns.map((turn) => t(`turn.${turn.kind}`, { name: turn.by_name ?? "–", date: format.instant(turn.at) })),
  });
  const item = ({ plan_item: { item: one, steps } }: Thread): ChainLink => ({
    key: "item",
    label: t("thread.item"),
    title: one.title,
    details: said(
      `${t(`method.${one.method}`)} · ${t("thread.measure", { measure: one.success_measure })}`,
      ...steps.map((step) => `${t(`step.${step.kind}`, { date: format.instant(step.at) })} ${step.comment}`.trim()),
    ),
  });
  return (thread) => [responsibility, requirement, evidence, need, plan, item].map((link) => link(thread));
}
