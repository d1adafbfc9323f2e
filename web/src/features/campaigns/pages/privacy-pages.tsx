// SPDX-License-Identifier: Apache-2.0
// Who sees what of a campaign: for whoever was asked, with what is kept of them, and for those who run it.
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { WhoSeesWhat } from "../components/who-sees-what";

const asked = getRouteApi("/signed-in/answer/$campaignId/privacy");
const run = getRouteApi("/signed-in/campaigns/$campaignId/privacy");

function PrivacyPage({ eyebrow, children }: { eyebrow: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page width="reading">
      <PageHeader title={t("privacy.title")} eyebrow={eyebrow} subtitle={t("privacy.subtitle")} />
      {children}
    </Page>
  );
}

export function AskedPrivacyPage() {
  const { t } = useTranslation();
  const { campaignId } = asked.useParams();
  const form = api.useQuery(
    "get",
    "/api/v1/campaigns/{campaign_id}/form",
    { params: { path: { campaign_id: campaignId } } },
    { refetchOnWindowFocus: false },
  );
  return (
    <PrivacyPage
      eyebrow={
        <TextLink to="/answer/$campaignId" params={{ campaignId }}>
          {form.data?.name ?? t("place.surveys")}
        </TextLink>
      }
    >
      <Loaded query={form} wholePage>
        {({ promise }) => <WhoSeesWhat promised={promise} />}
      </Loaded>
    </PrivacyPage>
  );
}

export function CampaignPrivacyPage() {
  const { t } = useTranslation();
  const { campaignId } = run.useParams();
  const campaign = api.useQuery("get", "/api/v1/campaigns/{campaign_id}", {
    params: { path: { campaign_id: campaignId } },
  });
  return (
    <Permitted to="campaigns.manage">
      <PrivacyPage
        eyebrow={
          <TextLink to="/campaigns/$campaignId" params={{ campaignId }}>
            {campaign.data?.campaign.name ?? t("place.campaigns")}
          </TextLink>
        }
      >
        <Loaded query={campaign} wholePage>
          {(view) => <WhoSeesWhat promised={view.campaign} />}
        </Loaded>
      </PrivacyPage>
    </Permitted>
  );
}
