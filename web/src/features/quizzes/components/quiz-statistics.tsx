// SPDX-License-Identifier: Apache-2.0
// How the questions of a quiz do, of first attempts. Small numbers are said as such, and of fewer than five nothing is said.
import { Alert, Stack, Text } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";

type Line = components["schemas"]["QuestionStatistics"];

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = (value: number | null) => (value === null ? "–" : format.number(Math.round(value * 100) / 100));
  return [
    {
      key: "question",
      header: t("quiz.question"),
      sortBy: (one) => one.name,
      cell: (one) => (
        <TextLink to="/question-bank/$questionId" params={{ questionId: one.bank_question_id }}>
          {one.name}
        </TextLink>
      ),
    },
    {
      key: "attempts",
      header: t("quiz_statistics.asked"),
      align: "right",
      sortBy: (one) => one.attempts,
      cell: (one) => one.attempts,
    },
    {
      key: "facility",
      header: t("quiz_statistics.facility"),
      align: "right",
      sortBy: (one) => one.facility,
      cell: (one) => (one.facility === null ? "–" : `${format.number(Math.round(one.facility * 100))} %`),
    },
    {
      key: "discrimination",
      header: t("quiz_statistics.discrimination"),
      align: "right",
      sortBy: (one) => one.discrimination,
      cell: (one) => figure(one.discrimination),
    },
  ];
}

export function QuizStatistics({ quizId }: { quizId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useColumns();
  const query = api.useQuery("get", "/api/v1/quizzes/{quiz_id}/statistics", { params: { path: { quiz_id: quizId } } });
  return (
    <Loaded query={query}>
      {(said) =>
        said.mean_score === null ? (
          <EmptyState
            icon={IconChartBar}
            title={t("quiz_statistics.too_few")}
            text={t("quiz_statistics.too_few_text", { fewest: said.fewest, count: said.attempts })}
          />
        ) : (
          <Stack gap="lg">
            {said.are_few ? (
              <Alert variant="light" color="yellow">
                {t("quiz_statistics.few", { count: said.attempts })}
              </Alert>
            ) : null}
            <Section title={t("quiz_statistics.whole")} description={t("quiz_statistics.whole_text")}>
              <Facts
                facts={[
                  { label: t("quiz_statistics.attempts"), value: said.attempts },
                  { label: t("quiz_statistics.mean"), value: `${format.number(Math.round(said.mean_score))} %` },
                  {
                    label: t("quiz.passed"),
                    value: said.passed === null ? "" : `${format.number(Math.round(said.passed * 100))} %`,
                  },
                  {
                    label: t("quiz_statistics.alpha"),
                    value: said.alpha === null ? "" : format.number(Math.round(said.alpha * 100) / 100),
                  },
                ]}
              />
            </Section>
            <Section title={t("quiz.questions")} flush>
              <DataTable
                label={t("quiz.questions")}
                columns={columns}
                rows={said.questions}
                rowKey={(one) => one.bank_question_id}
                initialSorting={{ key: "facility", descending: false }}
              />
            </Section>
            <Text size="sm" c="dimmed">
              {t("quiz_statistics.how")}
            </Text>
          </Stack>
        )
      }
    </Loaded>
  );
}
