// SPDX-License-Identifier: Apache-2.0
// What traces to a need and what does not, line by line; the table below says the same. The two differ in lightness and
// in pattern, not in hue alone.
import type { EChartsCoreOption } from "echarts/core";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart, type ChartColors } from "@/ui/chart";
import type { Grouping, Measure } from "../matching-search";
import { amountsOf, type Line, shareOf, useMatchingWords } from "../use-matching";

interface MatchingChartProps {
  lines: readonly Line[];
  by: Grouping;
  measure: Measure;
}

const most = 12;

export function MatchingChart({ lines, by, measure }: MatchingChartProps) {
  const { t } = useTranslation();
  const words = useMatchingWords();
  const rows = useMemo(
    () =>
      lines
        .filter((line) => (amountsOf(line, measure)?.all ?? 0) > 0)
        .sort((left, right) =>
          by === "quarter" ? 0 : (amountsOf(right, measure)?.all ?? 0) - (amountsOf(left, measure)?.all ?? 0),
        )
        .slice(0, most)
        .reverse(),
    [lines, by, measure],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, which t does as well.
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const amounts = rows.map((line) => amountsOf(line, measure) ?? { all: 0, traced: 0 });
      const bar = { type: "bar", stack: "all", barWidth: 18 };
      return {
        grid: { left: 16, right: 56, top: 40, bottom: 8, containLabel: true },
        legend: { top: 8, left: 16, textStyle: { color: colors.ink }, itemWidth: 14, itemHeight: 12 },
        xAxis: { type: "value", show: false },
        yAxis: {
          type: "category",
          data: rows.map((line) => words.name(by, line)),
          axisLabel: { color: colors.ink, width: 180, overflow: "truncate" },
          axisTick: { show: false },
          axisLine: { show: false },
        },
        series: [
          {
            ...bar,
            name: t("matching.traced"),
            itemStyle: { color: colors.levelFill },
            data: amounts.map(({ traced }) => traced),
          },
          {
            ...bar,
            name: t("matching.untraced"),
            itemStyle: {
              color: colors.levelEmpty,
              decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0.785, color: colors.inkSoft },
            },
            label: {
              show: true,
              position: "right",
              color: colors.ink,
              formatter: ({ dataIndex }: { dataIndex: number }) => words.share(shareOf(amounts[dataIndex] ?? null)),
            },
            data: amounts.map(({ all, traced }) => all - traced),
          },
        ],
      };
    },
    [rows, by, measure, t],
  );
  if (rows.length === 0) return null;
  return <Chart label={t("matching.chart")} height={rows.length * 34 + 56} option={option} />;
}
