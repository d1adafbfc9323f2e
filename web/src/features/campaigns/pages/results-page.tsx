// SPDX-License-Identifier: Apache-2.0
// What a group has answered, beside everybody and the round before. A manager lands on the own unit.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { TabLinks } from "@/ui/tab-links";
import { ResultsComments } from "../components/results-comments";
import { ResultsDrivers } from "../components/results-drivers";
import { ResultsEffect } from "../components/results-effect";
import { ResultsEnps } from "../components/results-enps";
import { ResultsFactors } from "../components/results-factors";
import { ResultsFocus } from "../components/results-focus";
import { GroupPicker } from "../components/results-group-picker";
import { ResultsHeadline } from "../components/results-headline";
import { ResultsHeatmap } from "../components/results-heatmap";
import { ResultsHidden } from "../components/results-hidden";
import { ResultsQuestions } from "../components/results-questions";
import { SaveResults } from "../components/results-save";
import { type Results, useResults, useResultsAddress } from "../use-results";

const views = ["themes", "questions", "units", "comments", "focus"] as const;

function Tabs({ results }: { results: Results }) {
  const { t } = useTranslation();
  const { campaignId, search } = useResultsAddress();
  const hasThemes = results.factors.length > 0;
  const shown = views.filter((view) => hasThemes || view === "questions" || view === "comments");
  return (
    <TabLinks
      label={t("results.views")}
      tabs={shown.map((view) => ({
        label: t(`results_view.${view}`),
        link: {
          to: "/campaigns/$campaignId/results",
          params: { campaignId },
          search: { group: search.group, show: view },
          replace: true,
          resetScroll: false,
        },
        current: view === viewOf(results, search.show),
      }))}
    />
  );
}

function viewOf({ factors }: Results, wanted: (typeof views)[number] = "themes") {
  return factors.length === 0 && wanted !== "comments" ? "questions" : wanted;
}

function View({ results }: { results: Results }) {
  const { search } = useResultsAddress();
  const view = viewOf(results, search.show);
  if (view === "units") return <ResultsHeatmap results={results} />;
  if (view === "questions") return <ResultsQuestions results={results} />;
  if (view === "comments") return <ResultsComments results={results} />;
  if (view === "focus") return <ResultsFocus results={results} />;
  return (
    <>
      <ResultsEffect results={results} />
      <ResultsFactors results={results} />
      <ResultsEnps results={results} />
      <ResultsDrivers results={results} />
    </>
  );
}

function Shown({ results }: { results: Results }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isHidden = results.group.answered === null;
  const hasBelow = results.groups.some((group) => group.parent_id === results.group.id);
  return (
    <>
      <PageHeader
        actions={<SaveResults results={results} />}
        title={results.name}
        eyebrow={<TextLink to="/survey-results">{t("place.survey_results")}</TextLink>}
        subtitle={
          <>
            {t("results.subtitle", { period: format.period(results.opens_on, results.closes_on) })}{" "}
            {results.series_id ? (
              <TextLink to="/campaign-series/$seriesId/trend" params={{ seriesId: results.series_id }}>
                {t("series.see_trend")}
              </TextLink>
            ) : null}
          </>
        }
      />
      <Stack gap="lg" mb="lg">
        <GroupPicker results={results} />
        <ResultsHeadline results={results} />
      </Stack>
      {isHidden ? null : <Tabs results={results} />}
      <Stack gap="lg">
        {isHidden ? <ResultsHidden results={results} /> : <View results={results} />}
        {/* What stands below a hidden group may be shown all the same. */}
        {isHidden && hasBelow ? <ResultsHeatmap results={results} /> : null}
        <Text size="xs" c="dimmed" maw={760}>
          {t(results.mode === "identified" ? "results.rule_identified" : "results.rule", {
            smallest: results.smallest_group,
            comments: results.smallest_comment_group,
          })}
        </Text>
      </Stack>
    </>
  );
}

export function ResultsPage() {
  const { campaignId, search } = useResultsAddress();
  const landing = useResults(campaignId, undefined);
  // Everybody's answer names the own unit of a manager, which is read next; all others stay.
  const group = search.group ?? landing.data?.own_group_id ?? undefined;
  const results = useResults(campaignId, group);
  const isLanding = search.group === undefined && landing.data === undefined;
  return (
    <Page>
      <Loaded query={isLanding ? landing : results} skeleton={<RowsSkeleton rows={10} />} wholePage>
        {(data) => <Shown results={data} />}
      </Loaded>
    </Page>
  );
}
