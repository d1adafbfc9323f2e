// SPDX-License-Identifier: Apache-2.0
// What themes and questions of a series came to, send by send: a line for the direction, and each figure beside it.
import { Select, Stack, Text } from "@mantine/core";
import { IconChartLine } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section, SectionFilters } from "@/ui/section";
import { Sparkline } from "@/ui/sparkline";

type Trend = components["schemas"]["SeriesTrend"];
type Line = components["schemas"]["TrendLine"];

const shownSends = 6;

function Point({ line, place }: { line: Line; place: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const point = line.points[place];
  if (!point) return <Text size="sm">–</Text>;
  const value = format.number(point.value, 0);
  return (
    <Stack gap={0}>
      <Text size="sm" fw={560}>
        {line.kind === "enps" ? value : t("series.per_cent", { value })}
      </Text>
      <Text size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>
        {t("series.answers", { count: point.answers, number: format.number(point.answers) })}
      </Text>
    </Stack>
  );
}

/** At least so many points high, so that chance does not look like a leap. */
const leastRange = 30;

function rangeOf({ points }: Line) {
  const values = points.flatMap((point) => (point ? [point.value] : []));
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const spare = Math.max(0, leastRange - (highest - lowest)) / 2;
  return { lowest: lowest - spare, highest: highest + spare };
}

function useColumns(trend: Trend): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const from = Math.max(0, trend.sends.length - shownSends);
  return [
    {
      key: "name",
      header: t("series.what"),
      cell: (line) => (
        <Stack gap={0}>
          <Text size="sm" fw={line.kind === "theme" ? 620 : 440}>
            {line.name}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`trend_kind.${line.kind}`)}
          </Text>
        </Stack>
      ),
    },
    {
      key: "course",
      header: t("series.course"),
      width: 90,
      cell: (line) => <Sparkline values={line.points.map((point) => point?.value ?? null)} {...rangeOf(line)} />,
    },
    ...trend.sends.slice(from).map((send, place) => ({
      key: send.campaign_id,
      header: format.date(send.opens_on),
      align: "right" as const,
      cell: (line: Line) => <Point line={line} place={from + place} />,
    })),
  ];
}

function Shown({ trend }: { trend: Trend }) {
  const { t } = useTranslation();
  const columns = useColumns(trend);
  if (trend.lines.length === 0)
    return <EmptyState icon={IconChartLine} title={t("series.no_trend")} text={t("series.no_trend_text")} />;
  return (
    <DataTable
      label={t("series.trend")}
      columns={columns}
      rows={trend.lines}
      rowKey={(line) => `${line.kind} ${line.key}`}
      minimumWidth={560}
    />
  );
}

export function SeriesTrendSection({ seriesId }: { seriesId: string }) {
  const { t, i18n } = useTranslation();
  const [unit, setUnit] = useState<string | null>(null);
  const query = api.useQuery("get", "/api/v1/campaign-series/{series_id}/trend", {
    params: {
      path: { series_id: seriesId },
      query: { language: i18n.language, ...(unit ? { unit_id: unit } : {}) },
    },
  });
  const [units, setUnits] = useState<Trend["units"]>([]);
  if (query.data && query.data.units !== units && query.data.units.length > 0) setUnits(query.data.units);
  return (
    <Section title={t("series.trend")} description={t("series.trend_text")} flush>
      {units.length > 0 ? (
        <SectionFilters>
          <Select
            aria-label={t("results.of_whom")}
            placeholder={t("results_kind.everybody")}
            clearable
            searchable
            limit={200}
            w={{ base: "100%", xs: 280 }}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={unit}
            onChange={setUnit}
          />
        </SectionFilters>
      ) : null}
      <Loaded query={query}>{(trend) => <Shown trend={trend} />}</Loaded>
    </Section>
  );
}
