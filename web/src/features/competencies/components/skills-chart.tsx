// SPDX-License-Identifier: Apache-2.0
// Skills against the job: for each requirement a bar up to where the person stands and a diamond where the job asks to be.
// Scales differ, so both are drawn as a share of their scale.
import type { EChartsCoreOption } from "echarts/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { Chart, type ChartColors } from "@/ui/chart";
import { useFormat } from "@/ui/format";
import { shareOfScale } from "./share-of-scale";

type GrowthLine = components["schemas"]["GrowthLine"];

const rowHeight = 34;

export function SkillsChart({ lines }: { lines: readonly GrowthLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const rows = [...lines].reverse();
      const below = (line: GrowthLine) => (line.gap ?? 0) > 0;
      const words = (line: GrowthLine) =>
        `${line.name}: ${line.level === null ? t("level.unknown") : format.level(line.level)}, ${t("level.required", {
          level: format.level(line.required_level),
        })}`;
      return {
        grid: { left: 8, right: 24, top: 8, bottom: 36, containLabel: true },
        legend: { bottom: 0, textStyle: { color: colors.inkSoft }, itemWidth: 14, itemHeight: 10 },
        tooltip: {
          trigger: "item",
          backgroundColor: colors.surface,
          borderColor: colors.line,
          textStyle: { color: colors.ink },
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const line = rows[dataIndex];
            return line ? words(line) : "";
          },
        },
        xAxis: {
          type: "value",
          min: 0,
          max: 1,
          axisLabel: { show: false },
          splitLine: { lineStyle: { color: colors.line } },
        },
        yAxis: {
          type: "category",
          data: rows.map((line) => line.name),
          axisLabel: { color: colors.ink, width: 190, overflow: "truncate" },
          axisTick: { show: false },
          axisLine: { lineStyle: { color: colors.line } },
        },
        series: [
          {
            name: t("growth.level"),
            type: "bar",
            barWidth: 14,
            color: colors.levelFill,
            showBackground: true,
            backgroundStyle: { color: colors.levelEmpty, borderRadius: 4 },
            data: rows.map((line) => ({
              value: line.level === null ? 0 : shareOfScale(line, line.level),
              itemStyle: { color: below(line) ? colors.gapFill : colors.levelFill, borderRadius: 4 },
            })),
          },
          {
            name: t("growth.required"),
            type: "scatter",
            symbol: "diamond",
            symbolSize: 13,
            color: colors.ink,
            itemStyle: { borderColor: colors.surface, borderWidth: 1.5 },
            data: rows.map((line, index) => [shareOfScale(line, line.required_level), index]),
          },
        ],
      };
    },
    [lines, t, format],
  );
  return <Chart label={t("growth.chart")} height={lines.length * rowHeight + 56} option={option} />;
}
