// SPDX-License-Identifier: Apache-2.0
// What the reader remembers today, by competency: seen by nobody else.
import { Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";

type Recall = components["schemas"]["CompetencyRecall"];

export function OwnRecall() {
  const { t } = useTranslation();
  const format = useFormat();
  const items = api.useQuery("get", "/api/v1/practice/recall").data?.items ?? [];
  if (items.length === 0) return null;
  const columns: Column<Recall>[] = [
    { key: "competency", header: t("practice.competency"), cell: ({ competency_name }) => competency_name },
    { key: "cards", header: t("practice.answered_cards"), align: "right", cell: ({ cards }) => format.number(cards) },
    {
      key: "recall",
      header: t("practice.recall"),
      width: 220,
      cell: ({ recall }) => (
        <Stack gap={4} miw={100}>
          <Progress value={100 * recall} size="sm" color="leaf" aria-hidden />
          <Text size="sm">{format.percent(recall)}</Text>
        </Stack>
      ),
      sortBy: ({ recall }) => recall,
    },
  ];
  return (
    <Section title={t("practice.remembered")} description={t("practice.remembered_text")} flush>
      <DataTable
        label={t("practice.remembered")}
        columns={columns}
        rows={items}
        rowKey={({ competency_id }) => competency_id}
        firstShown={20}
      />
    </Section>
  );
}
