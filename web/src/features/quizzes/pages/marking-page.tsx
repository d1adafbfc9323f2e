// SPDX-License-Identifier: Apache-2.0
// What waits for marks by hand, the oldest first.
import { Text } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
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
import { Panel } from "@/ui/section";

type Line = components["schemas"]["MarkingLine"];

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "question",
      header: t("quiz.question"),
      cell: (one) => (
        <TextLink to="/quiz-marking/$answerId" params={{ answerId: one.id }} fw={560}>
          {one.question}
        </TextLink>
      ),
    },
    { key: "quiz", header: t("quiz.quiz"), cell: (one) => <Text size="sm">{one.quiz_title}</Text> },
    {
      key: "person",
      header: t("quiz.from"),
      cell: (one) => <Text size="sm">{one.person_name ?? t("quiz.no_name")}</Text>,
    },
    {
      key: "handed_in",
      header: t("quiz.handed_in"),
      cell: (one) => <Text size="sm">{format.instant(one.handed_in_at)}</Text>,
    },
  ];
}

export function MarkingPage() {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = api.useInfiniteQuery("get", "/api/v1/answers-to-mark", { params: { query: {} } }, paged);
  return (
    <Page>
      <PageHeader title={t("place.quiz_marking")} subtitle={t("quiz.marking_subtitle")} />
      <Panel>
        <PagedTable
          query={query}
          label={t("place.quiz_marking")}
          columns={columns}
          rowKey={({ id }) => id}
          empty={<EmptyState icon={IconChecklist} title={t("quiz.none_to_mark")} text={t("quiz.none_to_mark_text")} />}
        />
      </Panel>
    </Page>
  );
}
