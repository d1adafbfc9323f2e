// SPDX-License-Identifier: Apache-2.0
// A person's skills in the order they are read in: what is missing first, then what is there, then what nobody knows.
import type { components } from "@/api/schema";

type GrowthLine = components["schemas"]["GrowthLine"];
type Growth = components["schemas"]["Growth"];

/** One skill as it is drawn; without a requirement when the job does not ask for it. */
export interface SkillLine {
  competency_id: string;
  name: string;
  category: string;
  scale_lowest: number;
  scale_highest: number;
  required_level: number | null;
  level: number | null;
  gap: number | null;
}

export interface SkillGroup {
  kind: "below" | "met" | "unknown" | "further" | "category";
  /** Of a category only. */
  category: string;
  lines: readonly SkillLine[];
}

export type SkillOrder = "pressing" | "category";

function furtherLines(growth: Growth): SkillLine[] {
  return growth.further.map((one) => ({
    ...one,
    required_level: null,
    level: one.proficiency.level,
    gap: null,
  }));
}

/** The server's order, the most pressing first, is kept within a group. Groups without a line are left out. */
export function skillGroups(growth: Growth, order: SkillOrder): SkillGroup[] {
  const required: readonly GrowthLine[] = [...growth.assessed, ...growth.not_assessed];
  const further: SkillGroup = { kind: "further", category: "", lines: furtherLines(growth) };
  const groups: SkillGroup[] =
    order === "category"
      ? [...new Set(required.map((line) => line.category))]
          .sort((one, other) => one.localeCompare(other))
          .map((category) => ({
            kind: "category",
            category,
            lines: required.filter((line) => line.category === category),
          }))
      : [
          { kind: "below", category: "", lines: growth.assessed.filter((line) => line.gap) },
          { kind: "met", category: "", lines: growth.assessed.filter((line) => !line.gap) },
          { kind: "unknown", category: "", lines: growth.not_assessed },
        ];
  return [...groups, further].filter((group) => group.lines.length > 0);
}
