// SPDX-License-Identifier: Apache-2.0
// The draft of a job as its form holds it: a row's key stays the same while it is moved and typed into; activities are a
// text with one of them a line.

import type { components } from "@/api/schema";
import { given, type Numeral } from "@/lib/given";

type Profile = components["schemas"]["JobProfile"];
type Requirement = components["schemas"]["Requirement"];

/** Types and not interfaces: forms want values with an index signature. */
export type ResponsibilityValues = {
  key: string;
  code: string;
  title: string;
  weight: Numeral;
  activities: string;
  expected_result: string;
};

export type RequirementValues = {
  key: string;
  competency_id: string | null;
  level: number | null;
  importance: number | null;
};

export type JobDraftValues = {
  title: string;
  family: string;
  level: Numeral;
  purpose: string;
  responsibilities: ResponsibilityValues[];
  requirements: RequirementValues[];
};

export function draftValues(
  { shown, responsibilities }: Profile,
  requirements: readonly Requirement[],
): JobDraftValues {
  return {
    title: shown.title,
    family: shown.family,
    level: shown.level || "",
    purpose: shown.purpose,
    responsibilities: responsibilities.map(({ code, title, weight, activities, expected_result }) => ({
      key: code,
      code,
      title,
      weight,
      activities: activities.join("\n"),
      expected_result,
    })),
    requirements: requirements.map(({ competency_id, level, importance }) => ({
      key: competency_id,
      competency_id,
      level,
      importance,
    })),
  };
}

/** What is written in a text, a line each. */
export const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

export function versionBody({ title, family, level, purpose, responsibilities }: JobDraftValues) {
  return {
    title,
    family,
    level: level || 0,
    purpose,
    responsibilities: responsibilities.map(({ key, weight, activities, ...row }) => ({
      ...row,
      weight: given(weight),
      activities: linesOf(activities),
    })),
  };
}

export function requirementsBody({ requirements }: JobDraftValues) {
  return requirements.map(({ competency_id, level, importance }) => ({
    competency_id: competency_id ?? "",
    level: given(level),
    importance: given(importance),
  }));
}

let added = 0;
const newKey = () => `new ${++added}`;

/** A row with the next free code, so that nobody has to think of one. */
export function newResponsibility(others: readonly ResponsibilityValues[]): ResponsibilityValues {
  const taken = new Set(others.map((row) => row.code));
  let number = others.length + 1;
  while (taken.has(`R${number}`)) number++;
  return { key: newKey(), code: `R${number}`, title: "", weight: "", activities: "", expected_result: "" };
}

export function newRequirement(): RequirementValues {
  return { key: newKey(), competency_id: null, level: null, importance: 3 };
}

/** A responsibility's part of the whole job, 0 to 1; null until weights are given. */
export function shareOf(row: ResponsibilityValues, all: readonly ResponsibilityValues[]): number | null {
  const total = all.reduce((sum, one) => sum + (one.weight || 0), 0);
  return total > 0 && row.weight ? row.weight / total : null;
}

/** Those rows that the other list does not have just so. */
export function rowsThatDiffer<Row extends { key: string }>(rows: readonly Row[], others: readonly Row[]): Row[] {
  const known = new Set(others.map((row) => JSON.stringify(row)));
  return rows.filter((row) => !known.has(JSON.stringify(row)));
}
