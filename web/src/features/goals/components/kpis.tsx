// SPDX-License-Identifier: Apache-2.0
// The KPIs with their newest values, and how many key results follow each.
import { Button, Stack, Text } from "@mantine/core";
import { IconGauge, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { PersonLink } from "@/ui/person";
import { Section } from "@/ui/section";
import { useMayValue } from "../use-may-value";
import { KpiForm, KpiValueForm } from "./kpi-forms";

type Kpi = components["schemas"]["KpiView"];

function useKpiColumns(onAdd: (kpi: Kpi) => void): Column<Kpi>[] {
  const { t } = useTranslation();
  const mayValue = useMayValue();
  const format = useFormat();
  return [
    {
      key: "name",
      header: t("kpi.name"),
      cell: (kpi) => (
        <Stack gap={2}>
          <TextLink to="/kpis/$kpiId" params={{ kpiId: kpi.id }} size="sm" fw={560}>
            {kpi.name}
          </TextLink>
          <Text size="xs" c="dimmed">
            {[kpi.code, kpi.unit_name].filter(Boolean).join(" · ")}
          </Text>
        </Stack>
      ),
      sortBy: (kpi) => kpi.name,
    },
    {
      key: "value",
      header: t("kpi.value"),
      cell: (kpi) =>
        kpi.value === null || kpi.valid_on === null ? (
          t("kpi.no_value")
        ) : (
          <Stack gap={2}>
            <Text size="sm" fw={560}>
              {[format.number(kpi.value, 2), kpi.measure_unit].filter(Boolean).join(" ")}
            </Text>
            <Text size="xs" c="dimmed">
              {format.date(kpi.valid_on)}
            </Text>
          </Stack>
        ),
      sortBy: (kpi) => kpi.value,
    },
    { key: "direction", header: t("kpi.direction"), cell: (kpi) => t(`kpi_direction.${kpi.direction}`) },
    {
      key: "owner",
      header: t("kpi.owner"),
      cell: (kpi) => <PersonLink id={kpi.owner_id} name={kpi.owner_name} size={28} />,
      sortBy: (kpi) => kpi.owner_name,
    },
    { key: "drives", header: t("kpi.drives"), cell: (kpi) => format.number(kpi.key_results), align: "right" },
    {
      key: "moves",
      header: t("kpi.add_value"),
      headerHidden: true,
      cell: (kpi) =>
        mayValue(kpi) ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("kpi.add_value_to", { name: kpi.name })}
            onClick={() => onAdd(kpi)}
          >
            {t("kpi.add_value")}
          </Button>
        ) : null,
      align: "right",
    },
  ];
}

export function Kpis() {
  const { t } = useTranslation();
  const kpis = api.useQuery("get", "/api/v1/kpis");
  const [opened, setOpened] = useState<Kpi | "new" | null>(null);
  const columns = useKpiColumns(setOpened);
  const add = useCan("goals.manage") ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened("new")}>
      {t("kpi.add")}
    </Button>
  ) : null;
  return (
    <Section title={t("goal_programme.kpis")} description={t("goal_programme.kpis_text")} actions={add} flush>
      <Loaded query={kpis}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconGauge} title={t("kpi.none")} text={t("kpi.none_text")} />
          ) : (
            <DataTable label={t("goal_programme.kpis")} columns={columns} rows={items} rowKey={(kpi) => kpi.id} />
          )
        }
      </Loaded>
      {opened === "new" ? <KpiForm onClose={() => setOpened(null)} /> : null}
      {opened && opened !== "new" ? <KpiValueForm kpi={opened} onClose={() => setOpened(null)} /> : null}
    </Section>
  );
}
