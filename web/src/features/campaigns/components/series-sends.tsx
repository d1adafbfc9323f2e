// SPDX-License-Identifier: Apache-2.0
// What a series sends next, and what it has sent: the days and the questions of each.
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { AnsweredShare } from "./answered-share";
import { CampaignStateBadge } from "./campaign-badges";

type View = components["schemas"]["SeriesView"];
type Send = components["schemas"]["SeriesSend"];

function useColumns(view: View): { next: Column<Send>[]; sent: Column<Send>[] } {
  const { t } = useTranslation();
  const format = useFormat();
  const texts = new Map(view.questions.map(({ key, text }) => [key, text]));
  const questions: Column<Send> = {
    key: "questions",
    header: t("series.questions"),
    cell: (send) => (
      <Stack gap={2}>
        {send.question_keys.map((key) => (
          <Text key={key} size="sm" lineClamp={2}>
            {texts.get(key)}
          </Text>
        ))}
      </Stack>
    ),
  };
  const days: Column<Send> = {
    key: "days",
    header: t("campaign.days"),
    width: 210,
    cell: (send) => (
      <Text size="sm">
        {t("campaign.from_to", { from: format.date(send.opens_on), to: format.date(send.closes_on) })}
      </Text>
    ),
  };
  const name: Column<Send> = {
    key: "name",
    header: t("campaign_field.name"),
    cell: (send) => (
      <TextLink to="/campaigns/$campaignId" params={{ campaignId: send.campaign_id ?? "" }} fw={560} size="sm">
        {send.name}
      </TextLink>
    ),
  };
  const state: Column<Send> = {
    key: "state",
    header: t("campaign.state"),
    cell: (send) => (send.state ? <CampaignStateBadge state={send.state} /> : null),
  };
  const answered: Column<Send> = {
    key: "answered",
    header: t("campaign.participation"),
    width: 180,
    cell: (send) => <AnsweredShare asked={send.asked} answered={send.answered} />,
  };
  return { next: [days, questions], sent: [name, state, days, answered, questions] };
}

export function SeriesSends({ view }: { view: View }) {
  const { t } = useTranslation();
  const { next, sent } = useColumns(view);
  const isRunning = view.series.state === "running";
  return (
    <>
      {view.next.length > 0 ? (
        <Section title={t("series.next")} description={t(isRunning ? "series.next_text" : "series.next_resting")} flush>
          <DataTable label={t("series.next")} columns={next} rows={view.next} rowKey={(send) => send.opens_on} />
        </Section>
      ) : null}
      {view.sent.length > 0 ? (
        <Section title={t("series.sent")} flush>
          <DataTable
            label={t("series.sent")}
            columns={sent}
            rows={view.sent}
            rowKey={(send) => send.campaign_id ?? send.name}
            minimumWidth={820}
            firstShown={10}
          />
        </Section>
      ) : null}
    </>
  );
}
