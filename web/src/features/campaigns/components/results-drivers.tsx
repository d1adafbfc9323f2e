// SPDX-License-Identifier: Apache-2.0
// What goes with recommending us: a correlation for each theme with its interval, as a chart or as a table.
import { Text } from "@mantine/core";
import type { EChartsCoreOption } from "echarts/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { type ChartColors, chartStyle } from "@/ui/chart";
import { ChartOrTable } from "@/ui/chart-or-table";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import type { Results } from "../use-results";

export function ResultsDrivers({ results }: { results: Results }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { drivers, outcome_key, smallest_driver_group } = results;
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const rows = [...drivers].reverse();
      const { axis } = chartStyle(colors);
      return {
        grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
        xAxis: {
          ...axis,
          type: "value",
          min: Math.min(0, Math.floor(Math.min(...rows.map(({ low }) => low)) * 5) / 5),
          max: 1,
          axisLabel: { ...axis.axisLabel, formatter: (value: number) => format.number(value, 1) },
        },
        yAxis: {
          type: "category",
          data: rows.map(({ name }) => name),
          axisLabel: { color: colors.ink, width: 150, overflow: "truncate" },
          axisTick: { show: false },
          axisLine: { show: false },
        },
        series: [
          ...rows.map(({ low, high }, row) => ({
            type: "line" as const,
            symbol: "none",
            silent: true,
            lineStyle: { color: colors.levelFill, width: 4, opacity: 0.4, cap: "round" as const },
            data: [
              [low, row],
              [high, row],
            ],
          })),
          {
            type: "scatter" as const,
            symbolSize: 13,
            itemStyle: { color: colors.levelFill },
            label: {
              show: true,
              position: "top",
              color: colors.ink,
              fontSize: 12,
              formatter: ({ value }: { value: [number, number] }) => format.number(value[0], 2),
            },
            data: rows.map(({ correlation }, row) => [correlation, row]),
          },
        ],
      };
    },
    [drivers, format],
  );
  if (outcome_key === null) return null;
  return (
    <Section title={t("results.drivers")} description={t("results.drivers_text")}>
      {drivers.length === 0 ? (
        <Text c="dimmed">{t("results.no_drivers", { smallest: smallest_driver_group })}</Text>
      ) : (
        <ChartOrTable
          label={t("results.drivers")}
          height={drivers.length * 44 + 40}
          option={option}
          columns={[
            { key: "theme", header: t("results.theme"), cell: ({ name }) => name },
            {
              key: "correlation",
              header: t("results.correlation"),
              cell: ({ correlation }) => format.number(correlation, 2),
              sortBy: ({ correlation }) => correlation,
              align: "right",
            },
            {
              key: "interval",
              header: t("results.interval"),
              cell: ({ low, high }) =>
                t("results.from_to", { low: format.number(low, 2), high: format.number(high, 2) }),
              align: "right",
            },
            {
              key: "answers",
              header: t("results.answers"),
              cell: ({ answers }) => format.number(answers),
              align: "right",
            },
          ]}
          rows={drivers}
          rowKey={({ factor_key }) => factor_key}
        />
      )}
    </Section>
  );
}
