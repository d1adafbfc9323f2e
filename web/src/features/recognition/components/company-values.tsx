// SPDX-License-Identifier: Apache-2.0
// The company's values that a recognition may name: kept, changed and retired.
import { Badge, Button, Text } from "@mantine/core";
import { IconPlus, IconSeeding } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { ValueForm } from "./value-form";

type CompanyValue = components["schemas"]["CompanyValue"];

export function CompanyValues() {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState<CompanyValue | "new" | null>(null);
  const values = api.useQuery("get", "/api/v1/company-values");
  const columns: Column<CompanyValue>[] = [
    {
      key: "name",
      header: t("company_value_field.name"),
      cell: (value) => (
        <>
          <Text size="sm" fw={560}>
            {value.name}
          </Text>
          {value.retired_on ? (
            <Badge color="gray" variant="light">
              {t("company_value.retired", { date: format.date(value.retired_on) })}
            </Badge>
          ) : null}
        </>
      ),
    },
    {
      key: "description",
      header: t("company_value_field.description"),
      cell: (value) => <Text size="sm">{value.description}</Text>,
    },
    {
      key: "moves",
      header: t("action.edit"),
      headerHidden: true,
      cell: (value) => (
        <Button size="compact-sm" variant="subtle" onClick={() => setOpened(value)}>
          {t("action.edit")}
        </Button>
      ),
      align: "right",
    },
  ];
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened("new")}>
      {t("company_value.add")}
    </Button>
  );
  return (
    <Section title={t("recognition_programme.values")} description={t("company_value.text")} actions={add} flush>
      <Loaded query={values}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconSeeding} title={t("company_value.none")} text={t("company_value.none_text")} />
          ) : (
            <DataTable
              label={t("recognition_programme.values")}
              columns={columns}
              rows={items}
              rowKey={(value) => value.id}
            />
          )
        }
      </Loaded>
      {opened ? <ValueForm value={opened === "new" ? null : opened} onClose={() => setOpened(null)} /> : null}
    </Section>
  );
}
