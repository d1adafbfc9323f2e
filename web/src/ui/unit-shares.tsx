// SPDX-License-Identifier: Apache-2.0
// A share by unit, as bars or as a table, and a way down into a unit and back up. What is too small to be told of has no bar.
import { Anchor, Button, Group } from "@mantine/core";
import type { EChartsCoreOption } from "echarts/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ChartColors } from "./chart";
import { ChartOrTable } from "./chart-or-table";
import type { Column } from "./data-table";
import { useFormat } from "./format";

export interface UnitInPath {
  id: string;
  name: string;
}

/** One unit; `is_own`: only the people of the unit that is looked at itself. */
interface UnitLine {
  unit_id: string | null;
  unit_name: string;
  is_own: boolean;
}

/** The units that were opened, from the whole organisation down. */
export function UnitPath({ path, onGo }: { path: readonly UnitInPath[]; onGo: (path: UnitInPath[]) => void }) {
  const { t } = useTranslation();
  if (path.length === 0) return null;
  return (
    <Group gap="md" mb="sm">
      {[{ id: "", name: t("unit_shares.organization") }, ...path].map((one, depth) => (
        <Anchor key={one.id} component="button" type="button" size="sm" onClick={() => onGo(path.slice(0, depth))}>
          {one.name}
        </Anchor>
      ))}
    </Group>
  );
}

/** The name of a unit, which opens it. */
export function useUnitColumn<Line extends UnitLine>(onOpen: (unit: UnitInPath) => void): Column<Line> {
  const { t } = useTranslation();
  const nameOf = useUnitName();
  return {
    key: "unit",
    header: t("unit_shares.unit"),
    cell: (line) => {
      const { unit_id, unit_name, is_own } = line;
      if (unit_id === null || is_own) return nameOf(line);
      return (
        <Button variant="subtle" size="compact-sm" onClick={() => onOpen({ id: unit_id, name: unit_name })}>
          {unit_name}
        </Button>
      );
    },
  };
}

function useUnitName() {
  const { t } = useTranslation();
  return useCallback(
    ({ unit_id, unit_name, is_own }: UnitLine) => {
      if (unit_id === null) return t("unit_shares.organization");
      return is_own ? t("unit_shares.itself", { unit: unit_name }) : unit_name;
    },
    [t],
  );
}

interface UnitSharesProps<Line extends UnitLine> {
  label: string;
  lines: readonly Line[];
  /** Of 0 to 1; null: nothing is told. */
  shareOf: (line: Line) => number | null;
  /** The share's own heading. */
  shareHeader: string;
  /** Between the unit and the share. */
  columns: Column<Line>[];
  onOpen: (unit: UnitInPath) => void;
}

export function UnitShares<Line extends UnitLine>(props: UnitSharesProps<Line>) {
  const { label, lines, shareOf, shareHeader, columns, onOpen } = props;
  const format = useFormat();
  const nameOf = useUnitName();
  const unit = useUnitColumn<Line>(onOpen);
  const share: Column<Line> = {
    key: "share",
    header: shareHeader,
    cell: (line) => {
      const value = shareOf(line);
      return value === null ? "–" : format.percent(value);
    },
    sortBy: shareOf,
    align: "right",
  };
  const option = useCallback(
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
    [lines, shareOf, nameOf, format],
  );
  return (
    <ChartOrTable
      label={label}
      height={Math.max(80, lines.length * 32 + 24)}
      option={option}
      columns={[unit, ...columns, share]}
      rows={lines}
      rowKey={(line) => `${line.unit_id} ${line.is_own}`}
    />
  );
}
