// SPDX-License-Identifier: Apache-2.0
// Skills against the job: for each requirement a bar up to where the person stands and a diamond where the job asks to be.
// Scales differ, so both are drawn as a share of their scale.
import { useMediaQuery } from "@mantine/hooks";
import type { EChartsCoreOption } from "echarts/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { Chart, type ChartColors } from "@/ui/chart";
import { useFormat } from "@/ui/format";
import { commonSteps, shareOfScale } from "./share-of-scale";

type GrowthLine = components["schemas"]["GrowthLine"];

/** Pixels: a row, and the legend with the axis. On a phone names take two lines and each entry of the legend one. */
const sizes = { wide: { row: 34, foot: 36, name: 190 }, narrow: { row: 40, foot: 84, name: 120 } };

export function SkillsChart({ lines }: { lines: readonly GrowthLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isNarrow = useMediaQuery("(max-width: 36em)") ?? false;
  const size = isNarrow ? sizes.narrow : sizes.wide;
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const rows = [...lines].reverse();
      const steps = commonSteps(lines);
      const words = (line: GrowthLine) =>
        `${line.name}: ${line.level === null ? t("level.unknown") : format.level(line.level)}, ${t("level.required", {
          level: format.level(line.required_level),
        })}`;
      const bars = (name: string, color: string, belongs: (line: GrowthLine) => boolean) => ({
        name,
        type: "bar",
        barWidth: 14,
        barGap: "-100%",
        color,
        itemStyle: { borderRadius: 4 },
        data: rows.map((line) => (belongs(line) && line.level !== null ? shareOfScale(line, line.level) : null)),
      });
      return {
        grid: { left: 8, right: 24, top: 8, bottom: size.foot, containLabel: true },
        legend: {
          bottom: 0,
          orient: isNarrow ? "vertical" : "horizontal",
          textStyle: { color: colors.inkSoft },
          itemWidth: 14,
          itemHeight: 10,
        },
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
          interval: steps ? 1 / steps.count : 0.25,
          axisLabel: {
            show: steps !== null,
            color: colors.inkSoft,
            formatter: (share: number) => (steps && share > 0 ? format.level(steps.start + share * steps.count) : ""),
          },
          splitLine: { lineStyle: { color: colors.line } },
        },
        yAxis: {
          type: "category",
          data: rows.map((line) => line.name),
          axisLabel: {
            color: colors.ink,
            width: size.name,
            ...(isNarrow ? { overflow: "break", fontSize: 11, lineHeight: 13 } : { overflow: "truncate" }),
          },
          axisTick: { show: false },
          axisLine: { lineStyle: { color: colors.line } },
        },
        series: [
          bars(t("growth.level_met"), colors.levelFill, (line) => !line.gap),
          bars(t("growth.level_below"), colors.gapFill, (line) => Boolean(line.gap)),
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
    [lines, t, format, isNarrow, size],
  );
  return <Chart label={t("growth.chart")} height={lines.length * size.row + size.foot + 20} option={option} />;
}
