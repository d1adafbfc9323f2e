// SPDX-License-Identifier: Apache-2.0
// The most pressing groups by Borich score, as bars; the table below has them all.
import type { EChartsCoreOption } from "echarts/core";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { Chart, type ChartColors } from "@/ui/chart";
import { useFormat } from "@/ui/format";

type Line = components["schemas"]["NeedsSummaryLine"];

const shown = 12;

export function NeedsChart({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const top = useMemo(() => lines.filter((line) => (line.borich ?? 0) > 0).slice(0, shown), [lines]);
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const rows = [...top].reverse();
      return {
        grid: { left: 16, right: 56, top: 8, bottom: 8, containLabel: true },
        xAxis: { type: "value", show: false },
        yAxis: {
          type: "category",
          data: rows.map((line) => line.name),
          axisLabel: { color: colors.ink, width: 220, overflow: "truncate" },
          axisTick: { show: false },
          axisLine: { show: false },
        },
        series: [
          {
            type: "bar",
            barWidth: 16,
            itemStyle: { color: colors.gapFill, borderRadius: 4 },
            label: {
              show: true,
              position: "right",
              color: colors.inkSoft,
              formatter: ({ value }: { value: number }) => format.number(value, 1),
            },
            data: rows.map((line) => line.borich),
          },
        ],
      };
    },
    [top, format],
  );
  if (top.length === 0) return null;
  return <Chart label={t("summary.chart")} height={top.length * 32 + 24} option={option} />;
}
