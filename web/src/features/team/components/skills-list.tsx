// SPDX-License-Identifier: Apache-2.0
// The matrix where there is no room for one: a person at a time, or a competency at a time, the weakest first.
import { SegmentedControl, Stack, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { isUnsure, type SkillCell, type SkillColumn, type SkillRow } from "../skill-cells";
import { SkillMark, useCellWords } from "./skill-mark";
import classes from "./skills-list.module.css";
import type { SkillsMatrixProps } from "./skills-matrix";

const weakness = { gap: 0, near: 1, unknown: 2, at: 3, above: 4, further: 5 };

interface Entry {
  row: SkillRow;
  column: SkillColumn;
  cell: SkillCell;
}

function Entries({
  entries,
  label,
  onOpen,
}: {
  entries: readonly Entry[];
  label: (entry: Entry) => string;
  onOpen: SkillsMatrixProps["onOpen"];
}) {
  const words = useCellWords();
  const sorted = [...entries].sort((a, b) => weakness[a.cell.state] - weakness[b.cell.state]);
  return (
    <ul className={classes.entries}>
      {sorted.map((entry) => (
        <li key={`${entry.row.person_id} ${entry.column.competency_id}`}>
          <UnstyledButton
            className={classes.entry}
            aria-label={words(entry.cell, entry.column, entry.row.name)}
            onClick={() => onOpen(entry.row, entry.column, entry.cell)}
          >
            <SkillMark state={entry.cell.state} unsure={isUnsure(entry.cell)} />
            <Text size="sm">{label(entry)}</Text>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

type SkillsListProps = Pick<SkillsMatrixProps, "columns" | "rows" | "onOpen">;

export function SkillsList({ columns, rows, onOpen }: SkillsListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [by, setBy] = useState("person");
  const shown = new Map(columns.map((column) => [column.competency_id, column]));
  const entries = rows.flatMap((row) =>
    row.cells.flatMap((cell): Entry[] => {
      const column = shown.get(cell.competency_id);
      return column ? [{ row, column, cell }] : [];
    }),
  );
  const groups =
    by === "person"
      ? rows.map((row) => ({
          id: row.person_id,
          title: row.name,
          detail: row.job_title,
          entries: entries.filter((entry) => entry.row === row),
        }))
      : columns.map((column) => ({
          id: column.competency_id,
          title: column.name,
          detail: t("team_skills.column_sum", {
            coverage: format.percent(column.required > 0 ? column.reached / column.required : 0),
            count: column.bus_factor,
          }),
          entries: entries.filter((entry) => entry.column === column),
        }));
  return (
    <Stack gap="sm" p="md">
      <SegmentedControl
        fullWidth
        aria-label={t("team_skills.list_by")}
        data={[
          { value: "person", label: t("team_skills.by_person") },
          { value: "competency", label: t("team_skills.by_competency") },
        ]}
        value={by}
        onChange={setBy}
      />
      {groups.map((group) => (
        <details key={group.id} className={classes.group}>
          <summary className={classes.head}>
            <Text fw={560} size="sm" component="span">
              {group.title}
            </Text>
            <Text size="xs" c="dimmed" component="span">
              {group.detail}
            </Text>
          </summary>
          <Entries
            entries={group.entries}
            label={(entry) => (by === "person" ? entry.column.name : entry.row.name)}
            onOpen={onOpen}
          />
        </details>
      ))}
    </Stack>
  );
}
