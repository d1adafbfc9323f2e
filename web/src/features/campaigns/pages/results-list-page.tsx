// SPDX-License-Identifier: Apache-2.0
// The surveys whose results one may read: managers of their unit, the people team and executives of all.
import { Text } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";

type Line = components["schemas"]["ReadableLine"];

function useColumns(hasUnits: boolean): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const unit: Column<Line> = {
    key: "unit",
    header: t("results.your_unit"),
    cell: (line) => line.own_unit_name ?? "–",
    sortBy: (line) => line.own_unit_name,
  };
  return [
    {
      key: "name",
      header: t("results.survey"),
      cell: (line) => (
        <>
          <TextLink to="/campaigns/$campaignId/results" params={{ campaignId: line.id }} fw={560}>
            {line.name}
          </TextLink>
          <Text size="xs" c="dimmed">
            {line.questionnaire_title}
          </Text>
        </>
      ),
      sortBy: (line) => line.name,
    },
    ...(hasUnits ? [unit] : []),
    {
      key: "period",
      header: t("results.asked_in"),
      cell: (line) => format.period(line.opens_on, line.closes_on),
      sortBy: (line) => line.closes_on,
    },
    {
      key: "answered",
      header: t("results.answered"),
      cell: (line) =>
        line.answered === null
          ? t("results.too_few")
          : t("results.answered_of", { answered: format.number(line.answered), asked: format.number(line.asked) }),
      sortBy: (line) => (line.answered === null || line.asked === 0 ? null : line.answered / line.asked),
      align: "right",
    },
  ];
}

function List({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const columns = useColumns(lines.some((line) => line.own_unit_name !== null));
  if (lines.length === 0)
    return <EmptyState icon={IconChartBar} title={t("results.none")} text={t("results.none_text")} />;
  return <DataTable label={t("place.survey_results")} columns={columns} rows={lines} rowKey={(line) => line.id} />;
}

export function ResultsListPage() {
  const { t } = useTranslation();
  const lines = api.useQuery("get", "/api/v1/campaign-results");
  return (
    <Page>
      <PageHeader title={t("place.survey_results")} subtitle={t("results.list_subtitle")} />
      <Panel>
        <Loaded query={lines} skeleton={<RowsSkeleton rows={5} />}>
          {({ items }) => <List lines={items} />}
        </Loaded>
      </Panel>
    </Page>
  );
}
