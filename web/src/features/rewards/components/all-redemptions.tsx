// SPDX-License-Identifier: Apache-2.0
// Everybody's redemptions by state, and what payroll has to know of a period.
import { Button, Group, Select, Stack } from "@mantine/core";
import { IconDownload, IconGift } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { type Column, DataTable } from "@/ui/data-table";
import { DateField } from "@/ui/date-field";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { PagedTable } from "@/ui/paged-table";
import { PersonLink } from "@/ui/person";
import { Section, SectionFilters } from "@/ui/section";
import { useRedemptionColumns } from "./redemptions-table";

type State = components["schemas"]["RedemptionState"];
type PayrollLine = components["schemas"]["PayrollLine"];

const states: readonly State[] = ["waiting", "approved", "fulfilled", "declined", "cancelled"];

function Redemptions() {
  const { t } = useTranslation();
  const columns = useRedemptionColumns("with person");
  const [state, setState] = useState<State | null>(null);
  const redemptions = api.useInfiniteQuery(
    "get",
    "/api/v1/redemptions",
    { params: { query: { ...(state && { state }), limit: 50 } } },
    { ...paged, placeholderData: keepPreviousData },
  );
  return (
    <Section title={t("redemption.all")} flush>
      <SectionFilters>
        <Select
          label={t("redemption.state")}
          clearable
          placeholder={t("redemption.any_state")}
          w={{ base: "100%", xs: 220 }}
          data={states.map((one) => ({ value: one, label: t(`redemption_state.${one}`) }))}
          value={state}
          onChange={(value) => setState(value as State | null)}
        />
      </SectionFilters>
      <PagedTable
        query={redemptions}
        label={t("redemption.all")}
        columns={columns}
        rowKey={(line) => line.redemption.id}
        empty={<EmptyState icon={IconGift} title={t("redemption.none_found")} />}
      />
    </Section>
  );
}

function usePayrollColumns(): Column<PayrollLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "person",
      header: t("redemption.person"),
      cell: (line) => <PersonLink id={line.id} name={line.person_name} size={28} />,
      sortBy: (line) => line.person_name,
    },
    { key: "number", header: t("payroll.number"), cell: (line) => line.employee_number },
    { key: "rewards", header: t("payroll.rewards"), cell: (line) => format.number(line.rewards), align: "right" },
    {
      key: "taxable",
      header: t("payroll.taxable"),
      cell: (line) => format.amount(line.taxable_value),
      sortBy: (line) => line.taxable_value,
      align: "right",
    },
    {
      key: "tax_free",
      header: t("payroll.tax_free"),
      cell: (line) => format.amount(line.tax_free_value),
      sortBy: (line) => line.tax_free_value,
      align: "right",
    },
    { key: "unclear", header: t("payroll.unclear"), cell: (line) => format.number(line.unclear), align: "right" },
  ];
}

function Payroll() {
  const { t } = useTranslation();
  const columns = usePayrollColumns();
  const [from, setFrom] = useState(`${today().slice(0, 4)}-01-01`);
  const [until, setUntil] = useState(today());
  const lines = api.useQuery(
    "get",
    "/api/v1/payroll-rewards",
    { params: { query: { from, until } } },
    { enabled: from !== "" && until !== "", placeholderData: keepPreviousData },
  );
  const save = (
    <Button
      component="a"
      href={`/api/v1/exports/payroll-rewards?${new URLSearchParams({ from, until })}`}
      download
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {t("payroll.save")}
    </Button>
  );
  return (
    <Section title={t("payroll.title")} description={t("payroll.text")} actions={save} flush>
      <SectionFilters>
        <Group>
          <DateField label={t("payroll.from")} value={from} onChange={setFrom} w={{ base: "100%", xs: 180 }} />
          <DateField label={t("payroll.until")} value={until} onChange={setUntil} w={{ base: "100%", xs: 180 }} />
        </Group>
      </SectionFilters>
      <Loaded query={lines}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconGift} title={t("payroll.none")} />
          ) : (
            <DataTable label={t("payroll.title")} columns={columns} rows={items} rowKey={(line) => line.id} />
          )
        }
      </Loaded>
    </Section>
  );
}

export function AllRedemptions() {
  return (
    <Stack gap="lg">
      <Redemptions />
      <Payroll />
    </Stack>
  );
}
