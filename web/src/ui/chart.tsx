// SPDX-License-Identifier: Apache-2.0
// A chart in the page's colours. The library is loaded when the first chart is shown; readers of a screen hear the
// label, and every page that shows a chart also shows its table.
import { Skeleton, useComputedColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { EChartsCoreOption } from "echarts/core";
import { useEffect, useRef } from "react";

/** The colours of the page, by meaning. */
export interface ChartColors {
  ink: string;
  inkSoft: string;
  line: string;
  surface: string;
  accent: string;
  cool: string;
  gapFill: string;
  levelFill: string;
  levelEmpty: string;
}

function currentColors(): ChartColors {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: color("--ink"),
    inkSoft: color("--ink-soft"),
    line: color("--line"),
    surface: color("--surface"),
    accent: color("--accent"),
    cool: color("--cool"),
    gapFill: color("--gap-fill"),
    levelFill: color("--level-fill"),
    levelEmpty: color("--level-empty"),
  };
}

/** What all charts have in common: wires for a grid, no frame, small letters, a legend that does not compete. */
export function chartStyle(colors: ChartColors) {
  return {
    legend: { textStyle: { color: colors.inkSoft, fontSize: 12 }, itemWidth: 16, itemHeight: 8, icon: "roundRect" },
    tooltip: {
      backgroundColor: colors.surface,
      borderColor: colors.line,
      textStyle: { color: colors.ink, fontSize: 13 },
      confine: true,
    },
    axis: {
      axisLabel: { color: colors.inkSoft, fontSize: 12 },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: colors.line } },
    },
  };
}

export interface ChartProps {
  label: string;
  /** Pixels. */
  height: number;
  option: (colors: ChartColors) => EChartsCoreOption;
}

export function Chart({ label, height, option }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  const library = useQuery({
    queryKey: ["chart library"],
    queryFn: async () => (await import("./chart-library")).echarts,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const echarts = library.data;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew when the scheme changes.
  useEffect(() => {
    if (!echarts || !frame.current) return;
    const chart = echarts.init(frame.current, null, { renderer: "svg" });
    chart.setOption({
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      animationDuration: 200,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      ...option(currentColors()),
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(frame.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [echarts, option, scheme]);

  if (!echarts) return <Skeleton height={height} />;
  return <div ref={frame} role="img" aria-label={label} style={{ height }} />;
}
