// SPDX-License-Identifier: Apache-2.0
// How much of the time a journal covers: the share of its weeks, entries by month as a chart or table, and a warning where
// most of it is recent.
import { Alert, Stack, Text } from "@mantine/core";
import { IconHourglassLow } from "@tabler/icons-react";
import type { EChartsCoreOption } from "echarts/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type ChartColors, chartStyle } from "@/ui/chart";
import { ChartOrTable } from "@/ui/chart-or-table";
import type { Column } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";

type Coverage = components["schemas"]["Coverage"];
type Month = components["schemas"]["MonthCoverage"];

export function JournalCoverage({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { months, weeks, weeks_covered, is_recent, recent, entries } = coverage;
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const style = chartStyle(colors);
      return {
        grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
        tooltip: { ...style.tooltip, trigger: "axis" },
        xAxis: {
          type: "category",
          data: months.map(({ month }) => format.shortMonth(month)),
          ...style.axis,
          splitLine: { show: false },
        },
        yAxis: { type: "value", minInterval: 1, ...style.axis },
        series: [
          {
            type: "bar",
            name: t("journal.entries"),
            barMaxWidth: 28,
            itemStyle: { color: colors.levelFill },
            data: months.map((one) => one.entries),
          },
        ],
      };
    },
    [months, format, t],
  );
  const columns: Column<Month>[] = [
    { key: "month", header: t("journal.month"), cell: (one) => format.month(one.month) },
    { key: "entries", header: t("journal.entries"), cell: (one) => format.number(one.entries), align: "right" },
  ];
  return (
    <Section title={t("journal.coverage")} description={t("journal.coverage_text")}>
      <Stack gap="md">
        <Text size="sm">{t("journal.weeks_covered", { covered: weeks_covered, weeks })}</Text>
        {is_recent ? (
          <Alert color="clay" variant="light" icon={<IconHourglassLow />} title={t("journal.recent")}>
            <Text size="sm">{t("journal.recent_text", { recent, entries })}</Text>
          </Alert>
        ) : null}
        <ChartOrTable
          label={t("journal.by_month")}
          height={160}
          option={option}
          columns={columns}
          rows={months}
          rowKey={(one) => one.month}
        />
      </Stack>
    </Section>
  );
}
