// SPDX-License-Identifier: Apache-2.0
// One campaign: what is settled, and what its state is about: whom it would ask, how far the launch is, who answers, what came.
import { Alert, Group, Skeleton, Stack } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { daysBetween, today } from "@/lib/dates";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import { TaskProgress } from "@/ui/task-progress";
import { AskedPeople } from "../components/asked-people";
import { AudienceCheck } from "../components/audience-check";
import { CampaignStateBadge } from "../components/campaign-badges";
import { CampaignFacts } from "../components/campaign-facts";
import classes from "../components/campaigns.module.css";
import { DraftMoves } from "../components/draft-moves";
import { OpenMoves } from "../components/open-moves";
import { Participation } from "../components/participation";
import { refreshEvery } from "../live";

type View = components["schemas"]["CampaignView"];

const route = getRouteApi("/signed-in/campaigns/$campaignId");
const address = "/api/v1/campaigns/{campaign_id}";

function Moves({ view }: { view: View }) {
  const { t } = useTranslation();
  const { id, state } = view.campaign;
  if (state === "draft") return <DraftMoves view={view} />;
  if (state === "open") return <OpenMoves view={view} />;
  if (state !== "closed") return null;
  return (
    <>
      <ButtonLink to="/campaigns/new" search={{ after: id }} variant="default">
        {t("campaign.next_round")}
      </ButtonLink>
      <ButtonLink to="/campaigns/$campaignId/results" params={{ campaignId: id }} search={{}}>
        {t("campaign.results")}
      </ButtonLink>
    </>
  );
}

/** Of the launch and of the counting, which a task does. */
function UnderWay({ view }: { view: View }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { task_id, state } = view.campaign;
  const isLaunch = state === "launching";
  return (
    <Section
      title={t(isLaunch ? "campaign.launching" : "campaign.counting")}
      description={t(isLaunch ? "campaign.launching_text" : "campaign.counting_text")}
    >
      {task_id ? (
        <TaskProgress
          key={task_id}
          taskId={task_id}
          label={t(isLaunch ? "campaign.launching_step" : "campaign.counting_step")}
          onEnd={() => void queryClient.invalidateQueries()}
        />
      ) : null}
    </Section>
  );
}

function Standing({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { opens_on, closes_on, state } = view.campaign;
  const share = view.asked > 0 ? Math.min(1, view.answered / view.asked) : 0;
  const left = daysBetween(today(), closes_on);
  const isAhead = opens_on > today();
  return (
    <div className={classes.tiles}>
      <StatTile
        label={t("campaign.participation")}
        value={format.percent(share)}
        hint={t("campaign.answered_of", { answered: format.number(view.answered), asked: format.number(view.asked) })}
      />
      {state === "open" ? (
        <StatTile
          label={t(isAhead ? "campaign.opens" : "campaign.last_day")}
          value={format.date(isAhead ? opens_on : closes_on)}
          hint={isAhead ? t("campaign.told_then") : left >= 0 ? t("campaign.days_left", { count: left }) : undefined}
        />
      ) : null}
    </div>
  );
}

function Campaign({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { campaign } = view;
  const { state } = campaign;
  const wasOpened = state === "open" || state === "counting" || state === "closed";
  return (
    <>
      <PageHeader
        title={campaign.name}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/campaigns" search={{}}>
              {t("place.campaigns")}
            </TextLink>
            <CampaignStateBadge state={state} />
          </Group>
        }
        subtitle={[
          view.questionnaire_title,
          t(`campaign_mode.${campaign.mode}`),
          t("campaign.from_to", { from: format.date(campaign.opens_on), to: format.date(campaign.closes_on) }),
        ].join(" · ")}
        actions={<Moves view={view} />}
      />
      <Stack gap="lg">
        {state === "draft" && !view.is_questionnaire_in_force ? (
          <Alert color="clay" variant="light" icon={<IconAlertTriangle />} title={t("campaign.not_in_force")}>
            <TextLink
              to="/questionnaires/$versionId"
              params={{ versionId: view.questionnaire_version_id }}
              search={{ show: "questions" }}
            >
              {t("campaign.open_questionnaire")}
            </TextLink>
          </Alert>
        ) : null}
        {state === "launching" || state === "counting" ? <UnderWay view={view} /> : null}
        {wasOpened ? <Standing view={view} /> : null}
        {state === "draft" ? <AudienceCheck view={view} /> : null}
        {wasOpened ? <Participation view={view} /> : null}
        <CampaignFacts view={view} />
        {wasOpened ? <AskedPeople view={view} /> : null}
      </Stack>
    </>
  );
}

const changesByItself = ({ campaign: { state } }: View) => state !== "draft" && state !== "closed";

function OneCampaign() {
  const { campaignId } = route.useParams();
  const query = api.useQuery(
    "get",
    address,
    { params: { path: { campaign_id: campaignId } } },
    { refetchInterval: ({ state: { data } }) => (data && changesByItself(data) ? refreshEvery : false) },
  );
  return (
    <Page>
      <Loaded query={query} wholePage skeleton={<Skeleton height={480} radius="lg" />}>
        {(view) => <Campaign view={view} />}
      </Loaded>
    </Page>
  );
}

export function CampaignPage() {
  return (
    <Permitted to="campaigns.manage">
      <OneCampaign />
    </Permitted>
  );
}
