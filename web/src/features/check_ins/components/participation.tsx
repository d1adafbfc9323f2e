// SPDX-License-Identifier: Apache-2.0
// Which share of people checks in, by unit, as bars or as a table, and a way down into a unit. Never who, never what.
import { Anchor, Button, Group, Stack } from "@mantine/core";
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
import { PeriodSteps } from "./period-steps";

type Schemas = components["schemas"];
type Line = Schemas["UnitParticipation"];

const shareOf = ({ people, submitted }: Pick<Line, "people" | "submitted">) =>
  submitted !== null && people > 0 ? submitted / people : null;

function useBars(lines: readonly Line[], nameOf: (line: Line) => string) {
  const format = useFormat();
  return useCallback(
    (colors: ChartColors): EChartsCoreOption => {
      const drawn = lines.filter((line) => shareOf(line) !== null).reverse();
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
    [lines, nameOf, format],
  );
}

interface SharesProps {
  lines: readonly Line[];
  onOpen: (unit: { id: string; name: string }) => void;
}

function Shares({ lines, onOpen }: SharesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useCallback(
    (line: Line) => (line.is_own ? t("check_in.unit_itself", { unit: line.unit_name }) : line.unit_name),
    [t],
  );
  const option = useBars(lines, nameOf);
  const columns: Column<Line>[] = [
    {
      key: "unit",
      header: t("check_in.unit"),
      cell: (line) =>
        line.is_own ? (
          nameOf(line)
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => onOpen({ id: line.unit_id, name: line.unit_name })}>
            {line.unit_name}
          </Button>
        ),
    },
    { key: "people", header: t("check_in.people"), cell: (line) => format.number(line.people), align: "right" },
    {
      key: "submitted",
      header: t("check_in.submitted"),
      cell: (line) => (line.submitted === null ? t("check_in.too_few") : format.number(line.submitted)),
      align: "right",
    },
    {
      key: "share",
      header: t("check_in.share"),
      cell: (line) => {
        const share = shareOf(line);
        return share === null ? "–" : format.percent(share);
      },
      sortBy: shareOf,
      align: "right",
    },
  ];
  return (
    <ChartOrTable
      label={t("check_in.participation")}
      height={Math.max(80, lines.length * 32 + 24)}
      option={option}
      columns={columns}
      rows={lines}
      rowKey={(line) => `${line.unit_id} ${line.is_own}`}
    />
  );
}

export function Participation() {
  const { t } = useTranslation();
  const format = useFormat();
  const [day, setDay] = useState<string | undefined>();
  const [path, setPath] = useState<{ id: string; name: string }[]>([]);
  const unit = path.at(-1);
  const report = api.useQuery("get", "/api/v1/check-in-participation", {
    params: { query: { ...(day && { day }), ...(unit && { unit_id: unit.id }) } },
  });
  return (
    <Loaded query={report}>
      {(data) => {
        const share = shareOf(data);
        return (
          <Stack gap="lg">
            <PeriodSteps
              period={data.period}
              earlier={data.earlier_starts_on}
              later={data.later_starts_on}
              onGo={setDay}
            />
            <Section
              title={
                share === null
                  ? t("check_in.participation")
                  : t("check_in.participation_whole", { share: format.percent(share) })
              }
              description={t("check_in.participation_text", { count: data.smallest })}
            >
              {path.length > 0 ? (
                <Group gap="md" mb="sm">
                  {[{ id: "", name: t("check_in.organization") }, ...path].map((one, depth) => (
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
              <Shares lines={data.units} onOpen={(opened) => setPath([...path, opened])} />
            </Section>
          </Stack>
        );
      }}
    </Loaded>
  );
}
