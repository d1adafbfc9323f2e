// SPDX-License-Identifier: Apache-2.0
// Begins a campaign. It is a draft: who would be asked is shown on its own page, and nobody is asked before the launch.
import { Skeleton } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PageForm } from "@/ui/page-form";
import { Permitted } from "@/ui/permitted";
import { useProblemForm } from "@/ui/use-problem-form";
import { type CampaignValues, campaignContent, newCampaign, nextRound } from "../campaign-values";
import { CampaignFields } from "../components/campaign-fields";

const route = getRouteApi("/signed-in/campaigns/new");

function NewCampaign({ values }: { values: CampaignValues }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = api.useMutation("post", "/api/v1/campaigns", { meta: { quiet: true, done: t("campaign.drafted") } });
  const edit = useProblemForm<CampaignValues>({ initialValues: values }, async (written) => {
    const { campaign } = await create.mutateAsync({ body: campaignContent(written) });
    await navigate({ to: "/campaigns/$campaignId", params: { campaignId: campaign.id } });
  });
  return (
    <PageForm
      edit={edit}
      submit={t("campaign.draft")}
      cancel={
        <ButtonLink to="/campaigns" search={{}} variant="default">
          {t("action.cancel")}
        </ButtonLink>
      }
    >
      <CampaignFields form={edit.form} />
    </PageForm>
  );
}

function NextRound({ after }: { after: string }) {
  const campaign = api.useQuery("get", "/api/v1/campaigns/{campaign_id}", {
    params: { path: { campaign_id: after } },
  });
  return (
    <Loaded query={campaign} wholePage skeleton={<Skeleton height={480} radius="lg" />}>
      {(view) => <NewCampaign key={view.campaign.id} values={nextRound(view)} />}
    </Loaded>
  );
}

function AnyCampaign() {
  const { t } = useTranslation();
  const { questionnaire, after } = route.useSearch();
  return (
    <Page width="reading">
      <PageHeader
        title={t(after ? "campaign.next_round" : "campaign.new")}
        eyebrow={
          <TextLink to="/campaigns" search={{}}>
            {t("place.campaigns")}
          </TextLink>
        }
        subtitle={t("campaign.new_text")}
      />
      {after ? <NextRound after={after} /> : <NewCampaign values={newCampaign(questionnaire ?? "")} />}
    </Page>
  );
}

export function NewCampaignPage() {
  return (
    <Permitted to="campaigns.manage">
      <AnyCampaign />
    </Permitted>
  );
}
