// SPDX-License-Identifier: Apache-2.0
// What is settled about a cycle, as one reads it: what is asked of whom, about which time, and by which rules.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Fact, Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { useAudienceWords } from "@/ui/use-audience-words";
import { useAudienceOf } from "../audience-of";
import { useNameOfUnit } from "../use-cycle-words";

type View = components["schemas"]["CycleView"];

function useFacts(view: View): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOfUnit = useNameOfUnit();
  const audienceWords = useAudienceWords();
  const audience = useAudienceOf(view).data;
  const remind = view.remind_every_days;
  return [
    {
      label: t("review_cycle_field.review_template_id"),
      value: (
        <TextLink to="/review-templates/$reviewTemplateId" params={{ reviewTemplateId: view.review_template_id }}>
          {view.template_name}
        </TextLink>
      ),
    },
    { label: t("review_cycle.period"), value: format.period(view.period_from, view.period_to) },
    { label: t("review_cycle.who"), value: audience ? audienceWords(audience, nameOfUnit) : "…" },
    {
      label: t("review_cycle_field.is_parallel"),
      value: t(view.is_parallel ? "review_cycle.parallel" : "review_cycle.sequential"),
    },
    {
      label: t("review_cycle_field.appeal_days"),
      value: view.appeal_days > 0 ? t("review_cycle.days", { count: view.appeal_days }) : t("review_cycle.no_appeal"),
    },
    {
      label: t("campaign.reminders"),
      value: remind ? t("review_cycle.every_days", { count: remind }) : t("campaign.no_reminders"),
    },
    ...(view.three_sixty_round_id && view.three_sixty_round_name
      ? [
          {
            label: t("review_cycle_field.three_sixty_round_id"),
            value: (
              <TextLink to="/three-sixty-rounds/$roundId" params={{ roundId: view.three_sixty_round_id }}>
                {view.three_sixty_round_name}
              </TextLink>
            ),
          },
        ]
      : []),
    {
      label: t("review_cycle_field.manager_change"),
      value: [
        t(`manager_change.${view.manager_change}`),
        t(view.former_manager_reads ? "review_cycle.former_reads" : "review_cycle.former_reads_not"),
      ].join(" · "),
      wide: true,
    },
    ...(view.message ? [{ label: t("review_cycle_field.message"), value: view.message, wide: true }] : []),
  ];
}

export function CycleFacts({ view }: { view: View }) {
  const { t } = useTranslation();
  const facts = useFacts(view);
  return (
    <Section
      title={t("campaign.settled")}
      description={t(view.state === "draft" ? "campaign.settled_draft" : "review_cycle.settled_text")}
    >
      <Facts facts={facts} />
    </Section>
  );
}
