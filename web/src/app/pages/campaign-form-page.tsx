// SPDX-License-Identifier: Apache-2.0
// The form of a campaign as whoever is asked will see it: its words, what it promises, and the questions.
import { Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { Preview } from "@/features/questionnaires/components/preview";
import { PromiseAlert } from "@/features/questionnaires/components/promise-alert";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";

type Schemas = components["schemas"];

const route = getRouteApi("/signed-in/campaigns/$campaignId/form");

function useSamplePromise({ campaign }: Schemas["CampaignView"]): Schemas["CampaignPromise"] {
  const { t } = useTranslation();
  const { mode, also_by, smallest_group, smallest_comment_group, do_managers_read } = campaign;
  return {
    mode,
    also_by,
    smallest_group,
    smallest_comment_group,
    do_managers_read,
    unit_name: mode === "unattributed" ? null : t("campaign.sample_unit"),
    job_title: also_by === "job" ? t("campaign.sample_job") : null,
    tenure: also_by === "tenure" ? "from_3_to_4" : null,
  };
}

function FormPreview({ view }: { view: Schemas["CampaignView"] }) {
  const { t } = useTranslation();
  const promise = useSamplePromise(view);
  const id = view.questionnaire_version_id;
  const version = api.useQuery("get", "/api/v1/questionnaire-versions/{questionnaire_version_id}", {
    params: { path: { questionnaire_version_id: id } },
  });
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t("campaign.form_text")}
      </Text>
      {view.campaign.message ? <Text style={{ whiteSpace: "pre-line" }}>{view.campaign.message}</Text> : null}
      <PromiseAlert promise={promise} />
      <Loaded query={version}>
        {({ content }) => <Preview id={id} languages={content.languages} forThemselves />}
      </Loaded>
    </Stack>
  );
}

function CampaignForm() {
  const { t } = useTranslation();
  const format = useFormat();
  const { campaignId } = route.useParams();
  const campaign = api.useQuery("get", "/api/v1/campaigns/{campaign_id}", {
    params: { path: { campaign_id: campaignId } },
  });
  const day = campaign.data?.campaign.closes_on;
  return (
    <Page width="reading">
      <PageHeader
        title={t("campaign.see_form")}
        eyebrow={
          <TextLink to="/campaigns/$campaignId" params={{ campaignId }}>
            {campaign.data?.campaign.name ?? t("place.campaigns")}
          </TextLink>
        }
        subtitle={day ? t("campaign.answer_until", { day: format.date(day) }) : undefined}
      />
      <Loaded query={campaign} wholePage>
        {(view) => <FormPreview view={view} />}
      </Loaded>
    </Page>
  );
}

export function CampaignFormPage() {
  return (
    <Permitted to="campaigns.manage">
      <CampaignForm />
    </Permitted>
  );
}
