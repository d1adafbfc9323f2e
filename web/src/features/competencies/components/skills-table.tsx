// SPDX-License-Identifier: Apache-2.0
// The chart's table: every requirement with level, gap, importance, confidence and priority, and what opens each level.
import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { headline } from "@/lib/names";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { ImportanceDots } from "@/ui/importance-dots";
import { LevelBar } from "@/ui/level-bar";
import { changeInYear, type LevelHistories } from "../level-history";

type GrowthLine = components["schemas"]["GrowthLine"];

interface SkillsTableProps {
  lines: readonly GrowthLine[];
  onOpen: (line: GrowthLine) => void;
  /** Today's levels by competency, beside those of an earlier day; null on today's table. */
  today: ReadonlyMap<string, number> | null;
  histories: LevelHistories;
}

/** What is known today, by competency. */
export function levelsToday(growth: components["schemas"]["Growth"]): Map<string, number> {
  const known = growth.assessed.flatMap(({ competency_id, level }) =>
    level === null ? [] : [[competency_id, level] as const],
  );
  return new Map(known);
}

function Since({ line, today }: { line: GrowthLine; today: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (today === undefined) return "–";
  const change = today - (line.level ?? today);
  const words = format.change(change);
  return (
    <>
      {format.level(today)}{" "}
      <Text span size="xs" c="dimmed">
        {words === null ? t("known_on.unchanged") : words}
      </Text>
    </>
  );
}

export function SkillsTable({ lines, onOpen, today, histories }: SkillsTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<GrowthLine>[] = [
    {
      key: "competency",
      header: t("growth.competency"),
      cell: (line) => (
        <>
          <Text size="sm" fw={560}>
            {line.name}
          </Text>
          <Text size="xs" c="dimmed">
            {headline(line.category)}
          </Text>
        </>
      ),
      sortBy: (line) => line.name,
    },
    {
      key: "level",
      header: t("growth.level"),
      cell: (line) => (
        <>
          <Text size="sm">
            {t("growth.level_of_required", {
              level: line.level === null ? "–" : format.level(line.level),
              required: format.level(line.required_level),
            })}
          </Text>
          <LevelBar
            level={line.level}
            required={line.required_level}
            lowest={line.scale_lowest}
            highest={line.scale_highest}
          />
        </>
      ),
      sortBy: (line) => line.level,
      width: 180,
    },
    ...(today
      ? [
          {
            key: "since",
            header: t("known_on.today"),
            cell: (line: GrowthLine) => <Since line={line} today={today.get(line.competency_id)} />,
            sortBy: (line: GrowthLine) => (today.get(line.competency_id) ?? 0) - (line.level ?? 0),
          },
        ]
      : [
          {
            key: "change",
            header: t("growth.change"),
            cell: (line: GrowthLine) => {
              const change = changeInYear(histories.get(line.competency_id));
              return change === null ? "–" : (format.change(change) ?? t("known_on.unchanged"));
            },
            sortBy: (line: GrowthLine) => changeInYear(histories.get(line.competency_id)),
            align: "right" as const,
          },
        ]),
    {
      key: "gap",
      header: t("growth.gap"),
      cell: (line) => (line.gap === null ? "–" : line.gap > 0 ? format.level(line.gap) : t("growth.no_gap")),
      sortBy: (line) => line.gap,
      align: "right",
    },
    {
      key: "importance",
      header: t("growth.importance"),
      cell: (line) => <ImportanceDots importance={line.importance} />,
      sortBy: (line) => line.importance,
    },
    {
      key: "confidence",
      header: t("growth.confidence"),
      cell: (line) => (line.confidence === null ? "–" : format.percent(line.confidence)),
      sortBy: (line) => line.confidence,
      align: "right",
    },
    {
      key: "priority",
      header: t("growth.priority"),
      cell: (line) => (line.priority ? format.number(line.priority, 1) : "–"),
      sortBy: (line) => line.priority,
      align: "right",
    },
    {
      key: "open",
      header: t("growth.evidence"),
      cell: (line) => (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onOpen(line)}
          aria-label={t("growth.why_of", { name: line.name })}
        >
          {t("growth.why")}
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      label={t("growth.table")}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.requirement_id}
      initialSorting={{ key: "priority", descending: true }}
    />
  );
}
