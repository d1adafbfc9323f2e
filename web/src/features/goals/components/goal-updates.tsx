// SPDX-License-Identifier: Apache-2.0
// What was reported on a goal: its progress over its days beside what was expected, and behind the switch every word.
import { Stack, Text } from "@mantine/core";
import { IconMessagePlus } from "@tabler/icons-react";
import type { EChartsCoreOption } from "echarts/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { type ChartColors, chartStyle } from "@/ui/chart";
import { ChartOrTable } from "@/ui/chart-or-table";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { Section } from "@/ui/section";
import { useMeasureWords } from "../use-measure-words";
import { HealthBadge } from "./goal-badges";

type Schemas = components["schemas"];
type View = Schemas["GoalView"];
type Update = Schemas["GoalUpdate"];

function useUpdateColumns({ goal, key_results }: View): Column<Update>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useMeasureWords();
  const said = (update: Update) => [
    ...(update.value === null ? [] : [words.value(goal, update.value)]),
    ...update.key_results.flatMap(({ key_result_id, value }) => {
      const found = key_results.find(({ key_result }) => key_result.id === key_result_id)?.key_result;
      return found ? [`${found.title}: ${words.value(found, value)}`] : [];
    }),
  ];
  return [
    {
      key: "at",
      header: t("goal.when"),
      cell: (update) => (
        <Stack gap={0}>
          <Text size="sm">{format.instant(update.at)}</Text>
          <Text size="xs" c="dimmed">
            {update.by_name}
          </Text>
        </Stack>
      ),
    },
    {
      key: "said",
      header: t("goal.said"),
      cell: (update) => (
        <Stack gap={2}>
          {said(update).map((line) => (
            <Text size="sm" key={line}>
              {line}
            </Text>
          ))}
          {update.comment ? (
            <Text size="sm" c="dimmed">
              {update.comment}
            </Text>
          ) : null}
        </Stack>
      ),
    },
    {
      key: "progress",
      header: t("goal.progress"),
      cell: (update) => (update.progress === null ? "–" : words.percent(update.progress)),
      align: "right",
    },
    { key: "health", header: t("goal.health"), cell: (update) => <HealthBadge health={update.health} /> },
    {
      key: "confidence",
      header: t("goal.confidence"),
      cell: (update) => (update.confidence === null ? "–" : t("goal.of_ten", { confidence: update.confidence })),
      align: "right",
    },
  ];
}

function History({ view, updates }: { view: View; updates: readonly Update[] }) {
  const { t } = useTranslation();
  const columns = useUpdateColumns(view);
  const { starts_on, due_on } = view.goal;
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const style = chartStyle(colors);
      const points = updates.filter(({ progress }) => progress !== null).map(({ at, progress }) => [at, progress]);
      return {
        grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
        legend: { ...style.legend, top: 0, left: 0 },
        tooltip: { ...style.tooltip, trigger: "axis" },
        xAxis: { type: "time", ...style.axis, splitLine: { show: false } },
        yAxis: { type: "value", ...style.axis, axisLabel: { ...style.axis.axisLabel, formatter: "{value} %" } },
        series: [
          {
            type: "line",
            name: t("goal.progress"),
            data: points.reverse(),
            symbolSize: 8,
            lineStyle: { color: colors.levelFill, width: 2.5 },
            itemStyle: { color: colors.levelFill },
          },
          {
            type: "line",
            name: t("goal.expected_line"),
            data: [
              [starts_on, 0],
              [due_on, 100],
            ],
            showSymbol: false,
            lineStyle: { color: colors.inkSoft, width: 1.5, type: "dashed" },
            itemStyle: { color: colors.inkSoft },
          },
        ],
      };
    },
    [updates, starts_on, due_on, t],
  );
  return (
    <ChartOrTable
      label={t("goal.updates")}
      height={240}
      option={option}
      columns={columns}
      rows={updates}
      rowKey={(update) => update.id}
    />
  );
}

export function GoalUpdates({ view }: { view: View }) {
  const { t } = useTranslation();
  const updates = api.useInfiniteQuery(
    "get",
    "/api/v1/goals/{goal_id}/updates",
    { params: { path: { goal_id: view.goal.id }, query: { limit: 100 } } },
    paged,
  );
  if (view.lifecycle === "draft" || view.lifecycle === "proposed") return null;
  return (
    <Section title={t("goal.updates")}>
      <Loaded query={updates}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          if (all.length === 0)
            return (
              <EmptyState
                icon={IconMessagePlus}
                title={t("goal.no_updates")}
                {...(view.may_update && { text: t("goal.no_updates_text") })}
              />
            );
          return (
            <>
              <History view={view} updates={all} />
              {all[0]?.comment ? (
                <Text size="sm" mt="sm">
                  {t("goal.last_said", { name: all[0].by_name ?? "", comment: all[0].comment })}
                </Text>
              ) : null}
              <MoreButton query={updates} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
