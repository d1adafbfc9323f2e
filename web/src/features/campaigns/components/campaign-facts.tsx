// SPDX-License-Identifier: Apache-2.0
// What is settled about a campaign, as one reads it: what is sent to whom, when, what is kept, and who reads.
import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Fact, Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { useAudienceWords } from "@/ui/use-audience-words";
import { useTimeWords } from "@/ui/use-time-words";
import { campaignValuesOf } from "../campaign-values";

type View = components["schemas"]["CampaignView"];

function useFacts(view: View): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const timeWords = useTimeWords();
  const audience = useAudienceWords();
  const units = api.useQuery("get", "/api/v1/units").data?.items ?? [];
  const nameOfUnit = (id: string) => units.find((unit) => unit.id === id)?.name ?? "…";
  const { campaign } = view;
  const isAnonymous = campaign.mode !== "identified";
  const remind = campaign.remind_every_days;
  return [
    {
      label: t("campaign_field.questionnaire_id"),
      value: (
        <TextLink
          to="/questionnaires/$versionId"
          params={{ versionId: view.questionnaire_version_id }}
          search={{ show: "questions" }}
        >
          {view.questionnaire_title}
        </TextLink>
      ),
    },
    { label: t("campaign.time"), value: timeWords(view) },
    {
      label: t("campaign.days"),
      value: t("campaign.from_to", { from: format.date(campaign.opens_on), to: format.date(campaign.closes_on) }),
    },
    {
      label: t("campaign.reminders"),
      value: remind ? t("campaign.every_days", { count: remind }) : t("campaign.no_reminders"),
    },
    { label: t("campaign_field.mode"), value: t(`campaign_mode.${campaign.mode}`) },
    ...(campaign.also_by === "nothing"
      ? []
      : [{ label: t("campaign_field.also_by"), value: t(`also_by.${campaign.also_by}`) }]),
    ...(isAnonymous
      ? [
          {
            label: t("campaign.shown_groups"),
            value: t("campaign.from_answers", {
              groups: campaign.smallest_group,
              comments: campaign.smallest_comment_group,
            }),
          },
        ]
      : []),
    {
      label: t("campaign.managers"),
      value: t(
        campaign.do_managers_read && campaign.mode !== "unattributed"
          ? "campaign.read_own_units"
          : "campaign.read_nothing",
      ),
    },
    ...(view.earlier_campaign_name
      ? [{ label: t("campaign_field.earlier_campaign_id"), value: view.earlier_campaign_name }]
      : []),
    {
      label: t("campaign_field.audience"),
      value: [
        audience(campaignValuesOf(view).audience, nameOfUnit),
        ...(campaign.adds_joiners ? [t("campaign.with_joiners")] : []),
      ].join(" · "),
      wide: true,
    },
    ...(campaign.message ? [{ label: t("campaign_field.message"), value: campaign.message, wide: true }] : []),
  ];
}

export function CampaignFacts({ view }: { view: View }) {
  const { t } = useTranslation();
  const params = { campaignId: view.campaign.id };
  return (
    <Section
      title={t("campaign.settled")}
      description={view.campaign.state === "draft" ? t("campaign.settled_draft") : t("campaign.settled_text")}
      actions={
        <Group gap="md">
          <TextLink to="/campaigns/$campaignId/form" params={params} size="sm">
            {t("campaign.see_form")}
          </TextLink>
          <TextLink to="/campaigns/$campaignId/privacy" params={params} size="sm">
            {t("privacy.title")}
          </TextLink>
        </Group>
      }
    >
      <Facts facts={useFacts(view)} />
    </Section>
  );
}
