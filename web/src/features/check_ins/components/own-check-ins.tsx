// SPDX-License-Identifier: Apache-2.0
// A person's check-ins that the reader reads, the newest first, with the course of the mood as a chart or in the table.
import { Badge } from "@mantine/core";
import { IconMessage2Check } from "@tabler/icons-react";
import type { EChartsCoreOption } from "echarts/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { type ChartColors, chartStyle } from "@/ui/chart";
import { ChartOrTable } from "@/ui/chart-or-table";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { Section } from "@/ui/section";
import { Mood, useMoodWord } from "./mood";

type Line = components["schemas"]["CheckInLine"];

function CheckInLink({ line, open }: { line: Line; open: string | undefined }) {
  const format = useFormat();
  const words = format.period(line.starts_on, line.ends_on);
  if (line.submitted_at)
    return (
      <TextLink to="/check-ins/$checkInId" params={{ checkInId: line.id }} fw={560} size="sm">
        {words}
      </TextLink>
    );
  return (
    <TextLink
      to="/check-ins"
      search={{ show: "mine", ...(line.starts_on !== open && { period: line.starts_on }) }}
      fw={560}
      size="sm"
    >
      {words}
    </TextLink>
  );
}

function useColumns(open: string | undefined): Column<Line>[] {
  const { t } = useTranslation();
  return [
    { key: "period", header: t("check_in.period"), cell: (line) => <CheckInLink line={line} open={open} /> },
    { key: "mood", header: t("check_in.mood"), cell: (line) => <Mood mood={line.mood} /> },
    { key: "wins", header: t("check_in.wins"), cell: (line) => line.wins, align: "right" },
    { key: "blockers", header: t("check_in.blockers"), cell: (line) => line.blockers, align: "right" },
    {
      key: "state",
      header: t("check_in.state"),
      cell: (line) =>
        line.submitted_at ? (
          <Badge variant="light" color={line.reviewed_at ? "leaf" : "slate"}>
            {t(line.reviewed_at ? "check_in.read" : "check_in.submitted")}
          </Badge>
        ) : (
          <Badge variant="light" color="gray">
            {t("check_in.draft")}
          </Badge>
        ),
    },
  ];
}

function Course({ lines, columns }: { lines: readonly Line[]; columns: Column<Line>[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const word = useMoodWord();
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => moodChart(colors, lines, format.date, word),
    [lines, format, word],
  );
  return (
    <ChartOrTable
      label={t("check_in.mood_course")}
      height={200}
      option={option}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
    />
  );
}

/** One point for each period of which something is known, from 1 to 5. */
export function moodChart(
  colors: ChartColors,
  lines: readonly { starts_on: string; mood: number | null }[],
  date: (day: string) => string,
  word: (mood: number | null) => string,
): EChartsCoreOption {
  const style = chartStyle(colors);
  return {
    grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
    tooltip: {
      ...style.tooltip,
      trigger: "axis",
      formatter: ([point]: { value: [string, number] }[]) =>
        point ? `${date(point.value[0])}: ${word(Math.round(point.value[1]))} (${point.value[1].toFixed(1)})` : "",
    },
    xAxis: { type: "time", ...style.axis, splitLine: { show: false } },
    yAxis: {
      type: "value",
      min: 1,
      max: 5,
      interval: 1,
      ...style.axis,
      axisLabel: { ...style.axis.axisLabel, formatter: (value: number) => word(value) },
    },
    series: [
      {
        type: "line",
        data: lines
          .filter(({ mood }) => mood !== null)
          .map(({ starts_on, mood }) => [starts_on, mood])
          .sort(),
        symbolSize: 8,
        lineStyle: { color: colors.levelFill, width: 2.5 },
        itemStyle: { color: colors.levelFill },
      },
    ],
  };
}

/** `open`: the first day of the period that is answered now. */
export function OwnCheckIns({ personId, open }: { personId: string; open?: string | undefined }) {
  const { t } = useTranslation();
  const columns = useColumns(open);
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/people/{person_id}/check-ins",
    { params: { path: { person_id: personId }, query: { limit: 50 } } },
    paged,
  );
  return (
    <Section title={t("check_in.all")}>
      <Loaded query={query}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items);
          if (lines.length === 0)
            return <EmptyState icon={IconMessage2Check} title={t("check_in.none")} text={t("check_in.none_text")} />;
          return (
            <>
              {lines.filter(({ mood }) => mood !== null).length > 2 ? (
                <Course lines={lines} columns={columns} />
              ) : (
                <DataTable
                  label={t("check_in.all")}
                  columns={columns}
                  rows={lines}
                  rowKey={(line) => line.id}
                  minimumWidth={0}
                />
              )}
              <MoreButton query={query} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
