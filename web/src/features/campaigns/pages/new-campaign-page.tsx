// SPDX-License-Identifier: Apache-2.0
// Begins a campaign. It is a draft: who would be asked is shown on its own page, and nobody is asked before the launch.
import { Button, Group, Stack } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { LeaveGuard } from "@/ui/leave-guard";
import { ButtonLink, TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { ProblemAlert } from "@/ui/problem-alert";
import { useProblemForm } from "@/ui/use-problem-form";
import { type CampaignValues, campaignContent, newCampaign } from "../campaign-values";
import { CampaignFields } from "../components/campaign-fields";

const route = getRouteApi("/signed-in/campaigns/new");

function NewCampaign() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { questionnaire } = route.useSearch();
  const create = api.useMutation("post", "/api/v1/campaigns", { meta: { quiet: true, done: t("campaign.drafted") } });
  const edit = useProblemForm<CampaignValues>({ initialValues: newCampaign(questionnaire ?? "") }, async (values) => {
    const { campaign } = await create.mutateAsync({ body: campaignContent(values) });
    await navigate({ to: "/campaigns/$campaignId", params: { campaignId: campaign.id } });
  });
  return (
    <Page width="reading">
      <PageHeader
        title={t("campaign.new")}
        eyebrow={
          <TextLink to="/campaigns" search={{}}>
            {t("place.campaigns")}
          </TextLink>
        }
        subtitle={t("campaign.new_text")}
      />
      <form onSubmit={edit.onSubmit} noValidate>
        <LeaveGuard active={edit.isUnsaved} />
        <Stack gap="lg">
          <CampaignFields form={edit.form} />
          {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
          <Group>
            <Button type="submit" loading={edit.sending}>
              {t("campaign.draft")}
            </Button>
            <ButtonLink to="/campaigns" search={{}} variant="default">
              {t("action.cancel")}
            </ButtonLink>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

export function NewCampaignPage() {
  return (
    <Permitted to="campaigns.manage">
      <NewCampaign />
    </Permitted>
  );
}
