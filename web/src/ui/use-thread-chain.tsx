// SPDX-License-Identifier: Apache-2.0
// Turns a thread into links of a chain, from what the job carries down to what was shown. A link without records is not
// there yet; one that the reader may not see says only that it is hidden.

import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { needName } from "@/lib/names";
import { useFormat } from "./format";
import { TextLink } from "./links";
import { useGoalLink } from "./use-goal-link";

type Schemas = components["schemas"];
type Thread = Schemas["WholeThread"];

export interface ChainLink {
  key:
    | "goal"
    | "job"
    | "responsibility"
    | "requirement"
    | "evidence"
    | "need"
    | "item"
    | "option"
    | "training"
    | "outcome"
    | "shown";
  label: string;
  /** One for each record; none: there is none yet, or it is hidden. */
  records: { key: string; title: ReactNode; details: string[] }[];
  isHidden?: boolean;
}

export const said = (...details: (string | null | undefined | false)[]) =>
  details.filter((one): one is string => Boolean(one));

/** What the job carries and asks: open to everybody. */
function useJobLinks() {
  const { t } = useTranslation();
  const format = useFormat();
  /** Where no responsibility is named, the job itself. */
  const job = ({ requirements }: Thread): ChainLink => ({
    key: "job",
    label: t("thread.job"),
    records: requirements.map((one) => ({
      key: one.job_id,
      title: (
        <TextLink to="/jobs/$jobId" params={{ jobId: one.job_id }} fw={560}>
          {one.job_title}
        </TextLink>
      ),
      details: [],
    })),
  });
  const responsibility = (thread: Thread): ChainLink => {
    const one = thread.responsibility;
    if (!one) return job(thread);
    return {
      key: "responsibility",
      label: t("thread.responsibility"),
      records: [
        {
          key: one.id,
          title: (
            <TextLink to="/jobs/$jobId" params={{ jobId: one.job_id }} fw={560}>
              {one.title}
            </TextLink>
          ),
          details: said(`${one.job_title}: ${one.job_purpose}`, one.expected_result),
        },
      ],
    };
  };
  const requirement = ({ requirements, competency_name }: Thread): ChainLink => ({
    key: "requirement",
    label: t("thread.requirement"),
    records: requirements.map((one) => ({
      key: one.job_id,
      title: competency_name,
      details: [
        t("thread.asks", {
          job: one.job_title,
          level: format.level(one.level),
          importance: format.level(one.importance),
        }),
      ],
    })),
  });
  return [responsibility, requirement];
}

/** Where the person stands and what they need. */
function useGrowthLinks() {
  const { t } = useTranslation();
  const format = useFormat();
  const evidence = ({ proficiency: opened, person_id, hidden }: Thread): ChainLink => ({
    key: "evidence",
    label: t("thread.evidence"),
    isHidden: hidden.includes("evidence"),
    records:
      opened?.proficiency && person_id
        ? [
            {
              key: opened.competency_id,
              title: (
                <TextLink to="/people/$personId/growth" params={{ personId: person_id }} fw={560}>
                  {t("level.of", {
                    level: format.level(opened.proficiency.level),
                    maximum: format.level(opened.scale_highest),
                  })}
                </TextLink>
              ),
              details: [
                t("thread.known", {
                  pieces: t("evidence.pieces", { count: opened.proficiency.pieces }),
                  confidence: format.percent(opened.proficiency.confidence),
                }),
              ],
            },
          ]
        : [],
  });
  const need = ({ needs, hidden }: Thread): ChainLink => ({
    key: "need",
    label: t("thread.need", { count: Math.max(1, needs.length) }),
    isHidden: hidden.includes("need"),
    records: needs.map((one) => ({
      key: one.id,
      title: (
        <TextLink to="/people/$personId/growth" params={{ personId: one.person_id }} fw={560}>
          {needName(one)}
        </TextLink>
      ),
      details: said([one.competency_name && one.statement, t(`need_state.${one.state}`)].filter(Boolean).join(" · ")),
    })),
  });
  return [evidence, need];
}

/** What is done about it, and how. */
function useItemLinks() {
  const { t } = useTranslation();
  const format = useFormat();
  const item = ({ items }: Thread): ChainLink => ({
    key: "item",
    label: t("thread.item"),
    records: items.map(({ plan_item: { item: one, steps }, plan }) => ({
      key: one.id,
      title: (
        <TextLink to="/plans/$planId" params={{ planId: plan.id }} search={{ item: one.id }} fw={560}>
          {one.title}
        </TextLink>
      ),
      details: said(
        `${plan.title} · ${t(`plan_state.${plan.state}`)}`,
        t("thread.measure", { measure: one.success_measure }),
        ...steps.map((step) => `${t(`step.${step.kind}`, { date: format.instant(step.at) })} ${step.comment}`.trim()),
      ),
    })),
  });
  const option = ({ items }: Thread): ChainLink => ({
    key: "option",
    label: t("thread.option"),
    records: items.map(({ plan_item: { item: one }, option_title, provider }) => ({
      key: one.id,
      title: option_title ?? t(`method.${one.method}`),
      details: said(option_title && t(`method.${one.method}`), provider),
    })),
  });
  return [item, option];
}

/** Training outside that was asked for it, and what came back: the certificate and what it cost. */
function useTrainingLinks() {
  const { t } = useTranslation();
  const format = useFormat();
  const training = ({ trainings, hidden }: Thread): ChainLink => ({
    key: "training",
    label: t("thread.training"),
    isHidden: hidden.includes("training"),
    records: trainings.map((one) => ({
      key: one.id,
      title: (
        <TextLink to="/training-requests/$requestId" params={{ requestId: one.id }} fw={560}>
          {one.title}
        </TextLink>
      ),
      details: [`${one.provider} · ${t(`request_state.${one.state}`)}`, format.period(one.starts_on, one.ends_on)],
    })),
  });
  const outcome = ({ trainings }: Thread): ChainLink => ({
    key: "outcome",
    label: t("thread.outcome"),
    records: trainings
      .filter((one) => one.certificate_name !== null || one.direct_cost_spent !== null)
      .map((one) => ({
        key: one.id,
        title:
          one.certificate_name === null ? (
            t("thread.no_certificate")
          ) : (
            <Anchor href={`/api/v1/training-requests/${one.id}/certificate`} download fw={560}>
              {one.certificate_name}
            </Anchor>
          ),
        details: said(
          one.direct_cost_spent !== null && t("thread.cost", { amount: format.money(one.direct_cost_spent) }),
        ),
      })),
  });
  return [training, outcome];
}

/** The level that was seen when an item was closed, out of the evidence. */
function useShownLinks() {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = ({ items, proficiency, hidden }: Thread): ChainLink => {
    const seen = items.flatMap(({ plan_item }) => plan_item.steps.map((step) => step.evidence_id)).filter(Boolean);
    const pieces = proficiency?.pieces.filter(({ evidence }) => seen.includes(evidence.id)) ?? [];
    return {
      key: "shown",
      label: t("thread.shown"),
      isHidden: seen.length > 0 && hidden.includes("evidence"),
      records: pieces.map(({ evidence }) => ({
        key: evidence.id,
        title: t("thread.level_seen", { level: format.level(evidence.level), date: format.date(evidence.valid_on) }),
        details: said(evidence.comment),
      })),
    };
  };
  return [shown];
}

export function useThreadChain(): (thread: Thread) => ChainLink[] {
  const links = [
    useGoalLink(),
    ...useJobLinks(),
    ...useGrowthLinks(),
    ...useItemLinks(),
    ...useTrainingLinks(),
    ...useShownLinks(),
  ];
  return (thread) => links.map((link) => link(thread));
}
