// SPDX-License-Identifier: Apache-2.0
// The values of a KPI over its days; behind the switch each value that was ever added, and which of them was corrected.
import { Badge, Button, Stack, Text } from "@mantine/core";
import { IconGauge } from "@tabler/icons-react";
import type { EChartsCoreOption } from "echarts/core";
import { useCallback, useMemo } from "react";
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
import { valuesThatCount } from "../kpi-days";

type Schemas = components["schemas"];
type KpiValue = Schemas["KpiValue"];

interface HistoryProps {
  kpi: Schemas["KpiView"];
  values: readonly KpiValue[];
  /** None: the viewer corrects nothing. */
  onCorrect: ((value: KpiValue) => void) | null;
}

function useValueColumns({ kpi, values, onCorrect }: HistoryProps): Column<KpiValue>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = new Set(valuesThatCount(values).map(({ id }) => id));
  const correct: Column<KpiValue> = {
    key: "correct",
    header: t("kpi.correct"),
    headerHidden: true,
    cell: (one) =>
      counted.has(one.id) ? (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t("kpi.correct_of", { day: format.date(one.valid_on) })}
          onClick={() => onCorrect?.(one)}
        >
          {t("kpi.correct")}
        </Button>
      ) : null,
    align: "right",
  };
  return [
    { key: "valid_on", header: t("kpi.valid_on"), cell: (one) => format.date(one.valid_on) },
    {
      key: "value",
      header: t("kpi.value_of"),
      cell: (one) => (
        <>
          {[format.number(one.value, 2), kpi.measure_unit].filter(Boolean).join(" ")}{" "}
          {counted.has(one.id) ? null : (
            <Badge variant="light" color="gray">
              {t("kpi.was_corrected")}
            </Badge>
          )}
        </>
      ),
      align: "right",
    },
    {
      key: "by",
      header: t("kpi.added_by"),
      cell: (one) => (
        <Stack gap={0}>
          <Text size="sm">{one.by_name ?? t(`kpi_source.${one.source}`)}</Text>
          <Text size="xs" c="dimmed">
            {[one.by_name && t(`kpi_source.${one.source}`), format.instant(one.recorded_at)]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </Stack>
      ),
    },
    ...(onCorrect ? [correct] : []),
  ];
}

function History(props: HistoryProps) {
  const { kpi, values } = props;
  const { t } = useTranslation();
  const columns = useValueColumns(props);
  const counted = useMemo(() => valuesThatCount(values), [values]);
  const { measure_unit } = kpi;
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const style = chartStyle(colors);
      return {
        grid: { left: 8, right: 24, top: 28, bottom: 8, containLabel: true },
        tooltip: { ...style.tooltip, trigger: "axis" },
        xAxis: { type: "time", ...style.axis, splitLine: { show: false } },
        yAxis: {
          type: "value",
          scale: true,
          name: measure_unit,
          ...style.axis,
          nameTextStyle: { align: "left", color: colors.inkSoft },
        },
        series: [
          {
            type: "line",
            data: counted.map(({ valid_on, value }) => [valid_on, value]),
            symbolSize: 8,
            lineStyle: { color: colors.levelFill, width: 2.5 },
            itemStyle: { color: colors.levelFill },
          },
        ],
      };
    },
    [counted, measure_unit],
  );
  return (
    <ChartOrTable
      label={t("kpi.history")}
      height={240}
      option={option}
      columns={columns}
      rows={values}
      rowKey={(one) => one.id}
    />
  );
}

export function KpiHistory({ kpi, onCorrect }: Omit<HistoryProps, "values">) {
  const { t } = useTranslation();
  const values = api.useInfiniteQuery(
    "get",
    "/api/v1/kpis/{kpi_id}/values",
    { params: { path: { kpi_id: kpi.id }, query: { limit: 100 } } },
    paged,
  );
  return (
    <Section title={t("kpi.history")} description={t("kpi.history_text")}>
      <Loaded query={values}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          if (all.length === 0) return <EmptyState icon={IconGauge} title={t("kpi.no_value")} />;
          return (
            <>
              <History kpi={kpi} values={all} onCorrect={onCorrect} />
              <MoreButton query={values} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
