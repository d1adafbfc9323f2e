// SPDX-License-Identifier: Apache-2.0
// What is mandatory, by offering: how many are done, and whose turn it still is.
import { Text } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Panel } from "@/ui/section";

type Line = components["schemas"]["MandatoryLine"];

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const number = (key: "people" | "done" | "open"): Column<Line> => ({
    key,
    header: t(`mandatory.${key}`),
    align: "right",
    cell: (line) => format.number(line[key]),
    sortBy: (line) => line[key],
  });
  return [
    {
      key: "title",
      header: t("offering.title"),
      cell: (line) => (
        <TextLink to="/catalogue/$offeringId" params={{ offeringId: line.offering_id }} size="sm" fw={560}>
          {line.offering_title}
        </TextLink>
      ),
      sortBy: (line) => line.offering_title,
    },
    number("people"),
    number("done"),
    number("open"),
    {
      key: "overdue",
      header: t("mandatory.overdue"),
      align: "right",
      cell: (line) => (
        <Text span size="sm" c={line.overdue > 0 ? "var(--warm-ink)" : undefined} fw={line.overdue > 0 ? 620 : 400}>
          {format.number(line.overdue)}
        </Text>
      ),
      sortBy: (line) => line.overdue,
    },
  ];
}

export function Mandatory() {
  const { t } = useTranslation();
  const columns = useColumns();
  const lines = api.useQuery("get", "/api/v1/mandatory-training");
  return (
    <Panel>
      <Loaded query={lines}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconShieldCheck} title={t("mandatory.none")} text={t("mandatory.none_text")} />
          ) : (
            <DataTable
              label={t("learning.tab_mandatory")}
              columns={columns}
              rows={items}
              rowKey={(line) => line.offering_id}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}
