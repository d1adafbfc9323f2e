// SPDX-License-Identifier: Apache-2.0
// Which share of goals serves one above, by unit, as bars or as a table, and a way down into a unit.
import { Anchor, Button, Group } from "@mantine/core";
import type { EChartsCoreOption } from "echarts/core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { ChartColors } from "@/ui/chart";
import { ChartOrTable } from "@/ui/chart-or-table";
import type { Column } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";

type Schemas = components["schemas"];
type UnitAlignment = Schemas["UnitAlignment"];

const shareOf = ({ goals, aligned }: UnitAlignment) => (goals && aligned !== null ? aligned / goals : null);

interface SharesProps {
  report: Schemas["AlignmentReport"];
  onOpen: (unit: { id: string; name: string }) => void;
}

function Shares({ report, onOpen }: SharesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { units } = report;
  const nameOf = useCallback(
    (line: UnitAlignment) => (line.is_own ? t("goal_map.own", { unit: line.unit_name }) : line.unit_name),
    [t],
  );
  const figure = (value: number | null) => (value === null ? t("goal_map.too_few") : format.number(value));
  const columns: Column<UnitAlignment>[] = [
    {
      key: "unit",
      header: t("goal_field.unit_id"),
      cell: (line) =>
        line.unit_id && !line.is_own ? (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => line.unit_id && onOpen({ id: line.unit_id, name: line.unit_name })}
          >
            {line.unit_name}
          </Button>
        ) : (
          nameOf(line)
        ),
    },
    { key: "people", header: t("goal_map.people"), cell: (line) => figure(line.people), align: "right" },
    { key: "goals", header: t("place.goals"), cell: (line) => figure(line.goals), align: "right" },
    { key: "aligned", header: t("goal_map.aligned"), cell: (line) => figure(line.aligned), align: "right" },
    {
      key: "share",
      header: t("goal_map.share"),
      cell: (line) => {
        const share = shareOf(line);
        return share === null ? "–" : format.percent(share);
      },
      sortBy: shareOf,
      align: "right",
    },
  ];
  const option = useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const drawn = units.filter((line) => shareOf(line) !== null).reverse();
      return {
        grid: { left: 16, right: 64, top: 8, bottom: 8, containLabel: true },
        xAxis: { type: "value", max: 1, show: false },
        yAxis: {
          type: "category",
          data: drawn.map(nameOf),
          axisLabel: { color: colors.ink, width: 180, overflow: "truncate" },
          axisTick: { show: false },
          axisLine: { show: false },
        },
        series: [
          {
            type: "bar",
            barWidth: 16,
            showBackground: true,
            backgroundStyle: { color: colors.levelEmpty },
            itemStyle: { color: colors.levelFill },
            label: {
              show: true,
              position: "right",
              color: colors.ink,
              formatter: ({ value }: { value: number }) => format.percent(value),
            },
            data: drawn.map(shareOf),
          },
        ],
      };
    },
    [units, nameOf, format],
  );
  return (
    <ChartOrTable
      label={t("goal_map.share_title")}
      height={Math.max(80, units.length * 32 + 24)}
      option={option}
      columns={columns}
      rows={units}
      rowKey={(line) => `${line.unit_id} ${line.is_own}`}
    />
  );
}

export function AlignedShare({ periodId }: { periodId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [path, setPath] = useState<{ id: string; name: string }[]>([]);
  const unit = path.at(-1);
  const report = api.useQuery("get", "/api/v1/goal-alignment", {
    params: { query: { goal_period_id: periodId, ...(unit && { unit_id: unit.id }) } },
  });
  const share = report.data ? shareOf(report.data.whole) : null;
  return (
    <Section
      title={t("goal_map.share_title")}
      description={
        share === null ? t("goal_map.share_text") : t("goal_map.share_whole", { share: format.percent(share) })
      }
    >
      {path.length > 0 ? (
        <Group gap="md" mb="sm">
          {[{ id: "", name: t("goal.organization") }, ...path].map((one, depth) => (
            <Anchor
              key={one.id}
              component="button"
              type="button"
              size="sm"
              onClick={() => setPath(path.slice(0, depth))}
            >
              {one.name}
            </Anchor>
          ))}
        </Group>
      ) : null}
      <Loaded query={report}>
        {(data) => <Shares report={data} onOpen={(opened) => setPath([...path, opened])} />}
      </Loaded>
    </Section>
  );
}
