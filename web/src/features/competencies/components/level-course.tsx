// SPDX-License-Identifier: Apache-2.0
// One level over time: the course of the estimate, the pieces of evidence that made it, and what is asked for; as a chart
// or as its table.
import type { EChartsCoreOption } from "echarts/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type ChartColors, chartStyle } from "@/ui/chart";
import { ChartOrTable } from "@/ui/chart-or-table";
import { useFormat } from "@/ui/format";

interface LevelCourseProps {
  days: readonly string[];
  line: components["schemas"]["HistoryLine"];
  required: number | null;
  pieces: readonly components["schemas"]["OpenPiece"][];
}

export function LevelCourse({ days, line, required, pieces }: LevelCourseProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const style = chartStyle(colors);
      const first = days[Math.max(0, line.levels.findIndex((level) => level !== null) - 1)];
      const points = pieces.filter((piece) => piece.standing === "counts" && piece.evidence.valid_on >= (first ?? ""));
      return {
        ...style,
        grid: { left: 8, right: 12, top: 12, bottom: 34, containLabel: true },
        legend: { ...style.legend, bottom: 0 },
        tooltip: { ...style.tooltip, trigger: "item" },
        xAxis: {
          ...style.axis,
          type: "time",
          min: first,
          max: days.at(-1),
          axisLabel: { ...style.axis.axisLabel, hideOverlap: true, formatter: "{MM}/{yyyy}" },
          splitLine: { show: false },
        },
        yAxis: { ...style.axis, type: "value", min: line.scale_lowest, max: line.scale_highest, interval: 1 },
        series: [
          {
            name: t("growth.level"),
            type: "line",
            color: colors.levelFill,
            lineStyle: { width: 3 },
            symbol: "none",
            data: days.map((day, at) => [day, line.levels[at]]),
          },
          {
            name: t("growth.evidence"),
            type: "scatter",
            color: colors.cool,
            symbolSize: 9,
            itemStyle: { borderColor: colors.surface, borderWidth: 1.5 },
            data: points.map(({ evidence }) => [evidence.valid_on, evidence.level]),
            tooltip: {
              formatter: ({ dataIndex }: { dataIndex: number }) => {
                const piece = points[dataIndex]?.evidence;
                return piece
                  ? `${t(`source.${piece.source}`)}: ${format.level(piece.level)}<br>${format.date(piece.valid_on)}`
                  : "";
              },
            },
          },
          ...(required === null
            ? []
            : [
                {
                  name: t("growth.required"),
                  type: "line",
                  color: colors.ink,
                  lineStyle: { width: 1.5, type: "dashed" },
                  symbol: "none",
                  data: [first, days.at(-1)].map((day) => [day, required]),
                },
              ]),
        ],
      };
    },
    [days, line, required, pieces, t, format],
  );
  const rows = days.map((day, at) => ({ day, level: line.levels[at] ?? null })).reverse();
  return (
    <ChartOrTable
      label={t("growth.course_of", { name: line.name })}
      height={220}
      option={option}
      columns={[
        { key: "day", header: t("growth.on_day"), cell: (row) => format.date(row.day) },
        {
          key: "level",
          header: t("growth.level"),
          align: "right",
          cell: (row) => (row.level === null ? t("level.unknown") : format.level(row.level)),
        },
      ]}
      rows={rows.filter((row, at) => row.level !== null || rows[at + 1]?.level !== null)}
      rowKey={(row) => row.day}
    />
  );
}
