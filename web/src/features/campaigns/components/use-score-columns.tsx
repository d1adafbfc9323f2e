// SPDX-License-Identifier: Apache-2.0
// The columns of rows that each have a score: its bar, the favourable share, how many answered, and the differences.
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { type ComparedScore, type Results, useResultWords } from "../use-results";
import { Points, ScoreBar } from "./score-bar";

interface ScoreColumns<Row> {
  header: string;
  nameOf: (row: Row) => string;
  note?: (row: Row) => ReactNode;
  scoreOf: (row: Row) => ComparedScore | null;
  results: Results;
}

export function useScoreColumns<Row>({ header, nameOf, note, scoreOf, results }: ScoreColumns<Row>): Column<Row>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useResultWords();
  const difference = (key: "beside_everybody" | "beside_earlier", title: string): Column<Row> => ({
    key,
    header: title,
    cell: (row) => <Points value={scoreOf(row)?.[key]} />,
    sortBy: (row) => scoreOf(row)?.[key] ?? null,
    align: "right",
  });
  return [
    {
      key: "name",
      header,
      cell: (row) => (
        <>
          <Text component="div" size="sm" fw={560}>
            {nameOf(row)}
          </Text>
          {note?.(row)}
        </>
      ),
      sortBy: nameOf,
      width: "34%",
    },
    {
      key: "bar",
      header: t("results.shares"),
      cell: (row) => {
        const compared = scoreOf(row);
        return compared ? <ScoreBar score={compared.score} /> : <Text c="dimmed">{t("results.nobody")}</Text>;
      },
      width: "30%",
    },
    {
      key: "favourable",
      header: t("results.favourable"),
      cell: (row) => {
        const compared = scoreOf(row);
        return compared ? <b>{words.percent(compared.score.favourable)}</b> : "–";
      },
      sortBy: (row) => scoreOf(row)?.score.favourable ?? null,
      align: "right",
    },
    ...(results.group.kind === "everybody" ? [] : [difference("beside_everybody", t("results.beside_everybody"))]),
    ...(results.earlier_campaign_name === null ? [] : [difference("beside_earlier", t("results.beside_earlier"))]),
    {
      key: "answers",
      header: t("results.answers"),
      cell: (row) => format.number(scoreOf(row)?.score.answers ?? 0),
      align: "right",
    },
  ];
}
