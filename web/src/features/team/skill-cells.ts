// SPDX-License-Identifier: Apache-2.0
// What the skills matrix works with: states in their order, a person's cells by competency, and the order of people.
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type SkillState = Schemas["SkillState"];
export type SkillCell = Schemas["SkillCell"];
export type SkillRow = Schemas["SkillRow"];
export type SkillColumn = Schemas["SkillColumn"];

/** From the strongest to the weakest, then what cannot be compared. */
export const skillStates = ["above", "at", "near", "gap", "unknown", "further"] as const satisfies SkillState[];

/** Below it, a level rests on little evidence, and the matrix says so. */
const littleConfidence = 0.4;

export const isUnsure = (cell: SkillCell) => cell.confidence !== null && cell.confidence < littleConfidence;

export interface MatrixSorting {
  /** "name", "gaps", or the id of a competency. */
  key: string;
  descending: boolean;
}

const gapsOf = (row: SkillRow) => row.cells.filter((cell) => cell.state === "gap" || cell.state === "near").length;

/** People in the order asked for; those of whom the competency is not asked or not known come last. */
export function sortPeople(rows: readonly SkillRow[], { key, descending }: MatrixSorting): SkillRow[] {
  const direction = descending ? -1 : 1;
  if (key === "name") return descending ? [...rows].reverse() : [...rows];
  const value = (row: SkillRow) =>
    key === "gaps" ? gapsOf(row) : (row.cells.find((cell) => cell.competency_id === key)?.level ?? null);
  return [...rows].sort((left, right) => {
    const [a, b] = [value(left), value(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * (a - b);
  });
}

export interface MatrixFilter {
  text: string;
  /** Only what rests on one person or on nobody. */
  onlyThin: boolean;
}

/** Does the competency rest on one person, or on nobody? */
export const isThin = (column: SkillColumn) => column.bus_factor <= 1;

export function filterColumns(columns: readonly SkillColumn[], { text, onlyThin }: MatrixFilter): SkillColumn[] {
  const wanted = text.trim().toLocaleLowerCase();
  return columns.filter(
    (column) =>
      (!onlyThin || isThin(column)) &&
      (wanted === "" || `${column.name} ${column.category} ${column.code}`.toLocaleLowerCase().includes(wanted)),
  );
}
