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
    gapFill: color("--gap-fill"),
    levelFill: color("--level-fill"),
    levelEmpty: color("--level-empty"),
  };
}

interface ChartProps {
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
      animationDuration: 300,
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
