// SPDX-License-Identifier: Apache-2.0
// People × competencies on a desk. The heads stay in view; one cell is reached by Tab and the others by the arrow keys, so
// that the matrix is one stop on the way through the page. A cell opens the evidence behind it.
import { UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type KeyboardEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { PersonLink } from "@/ui/person";
import { isThin, isUnsure, type MatrixSorting, type SkillCell, type SkillColumn, type SkillRow } from "../skill-cells";
import { SkillMark, useCellWords } from "./skill-mark";
import classes from "./skills-matrix.module.css";

/** So few that their names can lie down, and each cell has room for the level and the required one beside its letter. */
const fewColumns = 4;

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next cell in that direction that can be opened; cells without a skill are passed over. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>) {
  const step = steps[event.key];
  const from = (event.target as HTMLElement).dataset.cell?.split(" ").map(Number);
  if (!step || !from) return;
  event.preventDefault();
  const [rows, columns] = [
    event.currentTarget.tBodies[0]?.rows.length ?? 0,
    event.currentTarget.rows[0]?.cells.length ?? 0,
  ];
  let [row = 0, column = 0] = from;
  for (;;) {
    row += step[0];
    column += step[1];
    if (row < 0 || column < 0 || row >= rows || column >= columns) return;
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
    if (next) {
      next.focus();
      return;
    }
  }
}

interface HeadProps {
  label: string;
  sorting: MatrixSorting;
  name: string;
  onSort: (key: string) => void;
}

function SortHead({ label, sorting, name, onSort }: HeadProps) {
  const Arrow = sorting.descending ? IconArrowDown : IconArrowUp;
  return (
    <UnstyledButton className={classes.sort} onClick={() => onSort(name)}>
      <span>{label}</span>
      {sorting.key === name ? <Arrow size={13} aria-hidden /> : null}
    </UnstyledButton>
  );
}

export interface SkillsMatrixProps {
  columns: readonly SkillColumn[];
  rows: readonly SkillRow[];
  sorting: MatrixSorting;
  onSort: (key: string) => void;
  onOpen: (row: SkillRow, column: SkillColumn, cell: SkillCell) => void;
}

export function SkillsMatrix({ columns, rows, sorting, onSort, onOpen }: SkillsMatrixProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCellWords();
  const isFew = columns.length <= fewColumns;
  const levels = ({ level, required_level }: SkillCell) =>
    [level, required_level].map((one) => (one === null ? "–" : format.level(one))).join(" / ");
  const [current, setCurrent] = useState<string | null>(null);
  const cells = useMemo(
    () => new Map(rows.map((row) => [row.person_id, new Map(row.cells.map((cell) => [cell.competency_id, cell]))])),
    [rows],
  );
  const has = (row: SkillRow, column: SkillColumn) => cells.get(row.person_id)?.has(column.competency_id);
  const first = rows.findIndex((row) => columns.some((column) => has(row, column)));
  const firstRow = rows[first];
  const start = firstRow ? `${first} ${columns.findIndex((column) => has(firstRow, column))}` : null;
  const exists = current?.split(" ").map(Number);
  const [row, column] = [rows[exists?.[0] ?? -1], columns[exists?.[1] ?? -1]];
  const stop = row && column && has(row, column) ? current : start;
  const sorted = (key: string) =>
    sorting.key === key ? ({ "aria-sort": sorting.descending ? "descending" : "ascending" } as const) : {};
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={classes.frame} tabIndex={0} aria-label={t("team_skills.title")}>
      <table className={classes.matrix} data-few={isFew || undefined} onKeyDown={moveFocus}>
        <caption className={classes.caption}>{t("team_skills.caption")}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.corner} {...sorted("name")}>
              <SortHead label={t("people.name")} name="name" sorting={sorting} onSort={onSort} />
              <SortHead label={t("team_skills.by_gaps")} name="gaps" sorting={sorting} onSort={onSort} />
            </th>
            {columns.map((one) => (
              <th key={one.competency_id} scope="col" className={classes.competency} {...sorted(one.competency_id)}>
                <SortHead label={one.name} name={one.competency_id} sorting={sorting} onSort={onSort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((person, y) => (
            <tr key={person.person_id}>
              <th scope="row" className={classes.person}>
                <PersonLink id={person.person_id} name={person.name} detail={person.job_title} size={28} />
              </th>
              {columns.map((one, x) => {
                const cell = cells.get(person.person_id)?.get(one.competency_id);
                const place = `${y} ${x}`;
                return (
                  <td key={one.competency_id} className={classes.cell}>
                    {cell ? (
                      <UnstyledButton
                        className={classes.button}
                        data-cell={place}
                        tabIndex={place === stop ? 0 : -1}
                        aria-label={words(cell, one, person.name)}
                        title={words(cell, one, person.name)}
                        onFocus={() => setCurrent(place)}
                        onClick={() => onOpen(person, one, cell)}
                      >
                        <SkillMark state={cell.state} unsure={isUnsure(cell)} />
                        {isFew ? (
                          <span className={classes.levels} aria-hidden>
                            {levels(cell)}
                          </span>
                        ) : null}
                      </UnstyledButton>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes.sum}>
              {t("team_skills.coverage")}
            </th>
            {columns.map((one) => (
              <td key={one.competency_id} className={classes.figure}>
                {format.percent(one.required > 0 ? one.reached / one.required : 0)}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" className={classes.sum}>
              {t("team_skills.bus_factor")}
            </th>
            {columns.map((one) => (
              <td key={one.competency_id} className={classes.figure} data-thin={isThin(one) || undefined}>
                {one.bus_factor}
                {isThin(one) ? <span aria-hidden> !</span> : null}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
