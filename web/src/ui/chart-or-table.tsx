// SPDX-License-Identifier: Apache-2.0
// A chart and, behind a switch, its table: whoever cannot or would not read the one reads the other.
import { Group, SegmentedControl } from "@mantine/core";
import { IconChartDots2, IconTable } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Chart, type ChartProps } from "./chart";
import { DataTable, type DataTableProps } from "./data-table";

export type View = "chart" | "table";

interface ViewSwitchProps {
  view: View;
  onChange: (view: View) => void;
}

export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  const { t } = useTranslation();
  const icons = { chart: IconChartDots2, table: IconTable };
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("view.label")}
      value={view}
      onChange={(chosen) => onChange(chosen as View)}
      data={(["chart", "table"] as const).map((value) => {
        const Picture = icons[value];
        return {
          value,
          label: (
            <Group gap={6} wrap="nowrap" component="span">
              <Picture size={15} aria-hidden />
              {t(`view.${value}`)}
            </Group>
          ),
        };
      })}
    />
  );
}

export function ChartOrTable<Row>({ label, height, option, ...table }: ChartProps & DataTableProps<Row>) {
  const [view, setView] = useState<View>("chart");
  return (
    <div>
      <Group justify="flex-end" mb="xs">
        <ViewSwitch view={view} onChange={setView} />
      </Group>
      {view === "chart" ? (
        <Chart label={label} height={height} option={option} />
      ) : (
        <DataTable {...table} label={label} minimumWidth={0} />
      )}
    </div>
  );
}
