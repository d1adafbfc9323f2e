// SPDX-License-Identifier: Apache-2.0
// How a question that is no agreement was answered: how often each option was chosen, the places of a ranking, rows of a
// matrix or of competencies, the mean of a number.
import { Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import type { QuestionResult } from "../use-results";
import classes from "./results-values.module.css";

type Value = QuestionResult["values"][number];
type Row = QuestionResult["rows"][number];

function Share({ part, whole }: { part: number; whole: number }) {
  const format = useFormat();
  const share = whole > 0 ? part / whole : 0;
  return (
    <div className={classes.share}>
      <Progress value={share * 100} size={10} color="var(--level-fill)" className={classes.bar} aria-hidden />
      <span className={classes.figure}>{format.percent(share)}</span>
    </div>
  );
}

export function ChosenValues({ question }: { question: QuestionResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Value>[] = [
    { key: "value", header: t("results.option"), cell: ({ label }) => label, width: "40%" },
    {
      key: "share",
      header: t("results.chosen_by"),
      cell: ({ answers }) => <Share part={answers} whole={question.answers} />,
      sortBy: ({ answers }) => answers,
    },
    {
      key: "answers",
      header: t("results.answers"),
      cell: ({ answers }) => format.number(answers),
      sortBy: ({ answers }) => answers,
      align: "right",
    },
  ];
  return (
    <DataTable
      label={question.text}
      columns={columns}
      rows={question.values}
      rowKey={({ value }) => value}
      minimumWidth={420}
    />
  );
}

export function MeanOf({ question }: { question: QuestionResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t("results.mean")}
      </Text>
      <Text fz="xl" fw={620}>
        {question.mean === null ? "–" : format.number(question.mean, 1)}
      </Text>
    </div>
  );
}

/** Of a matrix or a rating each value has a column; of a ranking the place is all. */
export function RowsChosen({ question }: { question: QuestionResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isRanking = question.kind === "ranking";
  const isRating = question.kind === "competency_rating";
  const values = new Map(question.rows.flatMap((row) => row.values.map(({ value, label }) => [value, label] as const)));
  const shown = [...values].sort(([a], [b]) => (isRating ? Number(a) - Number(b) : 0));
  const columns: Column<Row>[] = [
    {
      key: "row",
      header: t(isRanking ? "results.option" : isRating ? "results.competency" : "results.row"),
      cell: ({ label }) => label,
      sortBy: ({ label }) => label,
      width: "34%",
    },
    ...(isRanking || isRating
      ? [
          {
            key: "mean",
            header: t(isRanking ? "results.mean_place" : "results.mean_level"),
            cell: ({ mean }: Row) => (mean === null ? "–" : <b>{format.number(mean, 1)}</b>),
            sortBy: ({ mean }: Row) => mean,
            align: "right" as const,
          },
        ]
      : []),
    ...shown.map(([value, label]) => ({
      key: `value ${value}`,
      header: label,
      cell: (row: Row) => {
        const answers = row.values.find((one) => one.value === value)?.answers ?? 0;
        return row.answers > 0 ? format.percent(answers / row.answers) : "–";
      },
      align: "right" as const,
    })),
    ...(isRanking
      ? []
      : [
          {
            key: "answers",
            header: t("results.answers"),
            cell: ({ answers }: Row) => format.number(answers),
            align: "right" as const,
          },
        ]),
  ];
  return (
    <DataTable
      label={question.text}
      columns={columns}
      rows={question.rows}
      rowKey={({ row_key }) => row_key}
      initialSorting={isRanking ? { key: "mean", descending: false } : undefined}
      firstShown={12}
    />
  );
}
