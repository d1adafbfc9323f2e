// SPDX-License-Identifier: Apache-2.0
// Changes a draft. Somebody else may be writing, too: then both versions stand beside each other.
import { Skeleton } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Permitted } from "@/ui/permitted";
import { useEditForm } from "@/ui/use-edit-form";
import { type CampaignValues, campaignContent, campaignValuesOf } from "../campaign-values";
import { CampaignFields } from "../components/campaign-fields";
import { useCampaignFieldWords } from "../use-campaign-field-words";

type View = components["schemas"]["CampaignView"];

const route = getRouteApi("/signed-in/campaigns/$campaignId/change");
const address = "/api/v1/campaigns/{campaign_id}";
const read = (view: View) => ({ values: campaignValuesOf(view), version: view.campaign.version });

function useKnownNames(view: View) {
  const { i18n } = useTranslation();
  const units = api.useQuery("get", "/api/v1/units").data?.items ?? [];
  const query = { params: { query: { language: i18n.language, limit: 100 } } };
  const questionnaires = api.useQuery("get", "/api/v1/questionnaires", query).data?.items ?? [];
  const closed = api.useQuery("get", "/api/v1/campaigns", { params: { query: { state: "closed", limit: 100 } } });
  return {
    nameOfUnit: (id: string) => units.find((unit) => unit.id === id)?.name ?? "…",
    nameOfQuestionnaire: (id: string) => questionnaires.find((one) => one.id === id)?.title ?? view.questionnaire_title,
    nameOfCampaign: (id: string) => closed.data?.items.find((one) => one.id === id)?.name ?? "…",
  };
}

function ChangeCampaign({ view }: { view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const words = useCampaignFieldWords(useKnownNames(view));
  const params = { path: { campaign_id: view.campaign.id } };
  const change = api.useMutation("put", address, { meta: { quiet: true, done: t("campaign.changed") } });
  const edit = useEditForm<CampaignValues>({
    read: read(view),
    readAgain: async () =>
      read(await queryClient.fetchQuery({ ...api.queryOptions("get", address, { params }), staleTime: 0 })),
    save: async ({ values, version }) => {
      await change.mutateAsync({ params, body: { ...campaignContent(values), version } });
      await navigate({ to: "/campaigns/$campaignId", params: { campaignId: view.campaign.id } });
    },
  });
  return (
    <PageForm
      edit={edit}
      submit={t("action.save")}
      cancel={
        <ButtonLink to="/campaigns/$campaignId" params={{ campaignId: view.campaign.id }} variant="default">
          {t("action.cancel")}
        </ButtonLink>
      }
    >
      <ClashAlert edit={edit} {...words} />
      <CampaignFields form={edit.form} />
    </PageForm>
  );
}

function OneCampaign() {
  const { t } = useTranslation();
  const { campaignId } = route.useParams();
  const campaign = api.useQuery("get", address, { params: { path: { campaign_id: campaignId } } });
  return (
    <Page width="reading">
      <PageHeader
        title={t("campaign.change")}
        eyebrow={
          <TextLink to="/campaigns/$campaignId" params={{ campaignId }}>
            {campaign.data?.campaign.name ?? t("place.campaigns")}
          </TextLink>
        }
      />
      <Loaded query={campaign} wholePage skeleton={<Skeleton height={480} radius="lg" />}>
        {(view) =>
          view.campaign.state === "draft" ? (
            <ChangeCampaign key={view.campaign.id} view={view} />
          ) : (
            <EmptyState icon={IconLock} title={t("problem.campaign_launched")} />
          )
        }
      </Loaded>
    </Page>
  );
}

export function ChangeCampaignPage() {
  return (
    <Permitted to="campaigns.manage">
      <OneCampaign />
    </Permitted>
  );
}
