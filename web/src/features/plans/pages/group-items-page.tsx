// SPDX-License-Identifier: Apache-2.0
// What was proposed to several people at once, and how far each has come.
import { Stack, Text } from "@mantine/core";
import { IconUsersPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { Section } from "@/ui/section";
import { NeedsTabs } from "../components/needs-tabs";

type Line = components["schemas"]["GroupItemLine"];

export function GroupItemsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const groups = api.useInfiniteQuery("get", "/api/v1/group-items", { params: { query: { limit: 50 } } }, paged);
  const figure = (key: "people" | "agreed" | "closed" | "declined"): Column<Line> => ({
    key,
    header: t(`group.${key}`),
    cell: (line) => format.number(line[key]),
    sortBy: (line) => line[key],
    align: "right",
  });
  const columns: Column<Line>[] = [
    {
      key: "title",
      header: t("group.what"),
      cell: (line) => (
        <>
          <TextLink to="/needs/groups/$groupId" params={{ groupId: line.id }} fw={560} size="sm">
            {line.title}
          </TextLink>
          <Text size="xs" c="dimmed">
            {line.competency_name} · {t(`method.${line.method}`)}
          </Text>
        </>
      ),
      sortBy: (line) => line.title,
    },
    { key: "due", header: t("item.due_on"), cell: (line) => format.date(line.due_on), sortBy: (line) => line.due_on },
    {
      key: "by",
      header: t("group.by"),
      cell: (line) =>
        t("group.by_when", { name: line.by_name ?? t("helper.somebody"), when: format.since(line.proposed_at) }),
      sortBy: (line) => line.proposed_at,
    },
    figure("people"),
    figure("agreed"),
    figure("closed"),
    figure("declined"),
  ];
  return (
    <Page>
      <PageHeader title={t("place.needs")} subtitle={t("summary.subtitle")} />
      <Stack gap="lg">
        <NeedsTabs />
        <Section title={t("needs_tab.groups")} description={t("group.list_text")} flush>
          <PagedTable
            query={groups}
            label={t("needs_tab.groups")}
            columns={columns}
            rowKey={(line) => line.id}
            empty={<EmptyState icon={IconUsersPlus} title={t("group.empty")} text={t("group.empty_text")} />}
          />
        </Section>
      </Stack>
    </Page>
  );
}
