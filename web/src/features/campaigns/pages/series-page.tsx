// SPDX-License-Identifier: Apache-2.0
// One series: whether it runs, what it sends next, what it has sent, and what its questions came to over the sends.
import { Alert, Badge, Group, Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ConfirmButton } from "@/ui/confirm";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { failureText } from "@/ui/problem-text";
import { SeriesAudienceCheck } from "../components/audience-check";
import { SeriesSends } from "../components/series-sends";
import { SeriesTrendSection } from "../components/series-trend";
import { seriesColours, useRhythmWords } from "../use-rhythm-words";

type View = components["schemas"]["SeriesView"];
type State = components["schemas"]["SeriesState"];

const route = getRouteApi("/signed-in/campaign-series/$seriesId");
const trendRoute = getRouteApi("/signed-in/campaign-series/$seriesId/trend");
const address = "/api/v1/campaign-series/{series_id}";

function Moves({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, version, state, next_on } = view.series;
  const step = api.useMutation("post", `${address}/state`, { meta: { done: t("series.stepped") } });
  const go = (to: State) => step.mutate({ params: { path: { series_id: id } }, body: { version, state: to } });
  if (state === "stopped") return null;
  return (
    <>
      <ConfirmButton
        variant="subtle"
        color="red"
        question={t("series.stop_question")}
        consequence={t("series.stop_text")}
        confirm={t("series.stop")}
        onConfirm={() => go("stopped")}
      >
        {t("series.stop")}
      </ConfirmButton>
      {state === "paused" ? (
        <>
          <ButtonLink to="/campaign-series/$seriesId/change" params={{ seriesId: id }} variant="default">
            {t("action.edit")}
          </ButtonLink>
          <ConfirmButton
            confirmColor="leaf"
            loading={step.isPending}
            question={t("series.start_question")}
            consequence={t("series.start_text", { day: format.date(next_on) })}
            confirm={t("series.start")}
            onConfirm={() => go("running")}
          >
            {t("series.start")}
          </ConfirmButton>
        </>
      ) : (
        <ConfirmButton
          variant="default"
          confirmColor="leaf"
          loading={step.isPending}
          question={t("series.pause_question")}
          consequence={t("series.pause_text")}
          confirm={t("series.pause")}
          onConfirm={() => go("paused")}
        >
          {t("series.pause")}
        </ConfirmButton>
      )}
    </>
  );
}

function Series({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rhythm = useRhythmWords();
  const { series } = view;
  return (
    <>
      <PageHeader
        title={series.name}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/campaigns" search={{}}>
              {t("place.campaigns")}
            </TextLink>
            <Badge variant="light" color={seriesColours[series.state]}>
              {t(`series_state.${series.state}`)}
            </Badge>
          </Group>
        }
        subtitle={[
          view.questionnaire_title,
          rhythm(series),
          ...(series.state === "running" ? [t("series.next_on", { day: format.date(series.next_on) })] : []),
        ].join(" · ")}
        actions={<Moves view={view} />}
      />
      <Stack gap="lg">
        {series.halted_because ? (
          <Alert color="clay" title={t("series.halted")}>
            {failureText(t, series.halted_because, null, t("series.halted_text"))}
          </Alert>
        ) : null}
        {series.state === "paused" ? <SeriesAudienceCheck view={view} /> : null}
        <SeriesSends view={view} />
        {view.sent.some((send) => send.state === "closed") ? <SeriesTrendSection seriesId={series.id} /> : null}
      </Stack>
    </>
  );
}

function OneSeries() {
  const { i18n } = useTranslation();
  const { seriesId } = route.useParams();
  const query = api.useQuery("get", address, {
    params: { path: { series_id: seriesId }, query: { language: i18n.language } },
  });
  return (
    <Page>
      <Loaded query={query} wholePage>
        {(view) => <Series view={view} />}
      </Loaded>
    </Page>
  );
}

export function SeriesPage() {
  return (
    <Permitted to="campaigns.manage">
      <OneSeries />
    </Permitted>
  );
}

/** For whoever reads results: managers their own units, too. */
export function SeriesTrendPage() {
  const { t } = useTranslation();
  const { seriesId } = trendRoute.useParams();
  return (
    <Page>
      <PageHeader
        title={t("series.trend")}
        eyebrow={<TextLink to="/survey-results">{t("place.survey_results")}</TextLink>}
        subtitle={t("series.trend_subtitle")}
      />
      <SeriesTrendSection seriesId={seriesId} />
    </Page>
  );
}
