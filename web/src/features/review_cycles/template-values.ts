// SPDX-License-Identifier: Apache-2.0
// A template of reviews as its form holds it (empty fields are empty texts), what may be done with its parts, and what its
// weights come to.
import type { components, operations } from "@/api/schema";
import { given, type Numeral } from "@/lib/given";

type Schemas = components["schemas"];
export type SectionKind = Schemas["SectionKind"];

type ScalePointValues = { key: string; name: string; description: string };

export type SectionValues = Omit<Schemas["ReviewSection"], "weight" | "questionnaire_id"> & {
  weight: Numeral;
  questionnaire_id: string;
};

/** Named as the API names them: its problems point at these fields. */
export type TemplateValues = {
  name: string;
  introduction: string;
  /** The lowest first. */
  scale: ScalePointValues[];
  expected_point: number;
  requires_comments_at_ends: boolean;
  absent_parts: Schemas["AbsentParts"];
  sections: SectionValues[];
};

export const fewestPoints = 3;
export const mostPoints = 7;

/** In the order in which they are offered. */
export const sectionKinds = [
  "goals",
  "responsibilities",
  "competencies",
  "values",
  "training",
  "questions",
  "potential",
  "overall",
  "next_period",
  "one_question",
] as const satisfies readonly SectionKind[];

/** Every review ends in a rating and asks the one question: these two cannot be taken away. */
export const isNeeded = (kind: SectionKind) => kind === "overall" || kind === "one_question";

export const mayWeigh = (kind: SectionKind) =>
  kind === "goals" || kind === "responsibilities" || kind === "competencies" || kind === "values";

/** What the employee rates never counts, and what counts is never hidden. */
export const mayCount = ({ kind, answered_by, is_hidden_from_employee }: SectionValues) =>
  mayWeigh(kind) && answered_by !== "employee" && !is_hidden_from_employee;

export function answerersOf(kind: SectionKind): readonly Schemas["AnsweredBy"][] {
  if (kind === "potential") return ["manager"];
  return kind === "overall" ? ["both", "manager"] : ["both", "employee", "manager"];
}

export function newSection(kind: SectionKind): SectionValues {
  return {
    kind,
    title: "",
    help: "",
    answered_by: kind === "potential" ? "manager" : "both",
    weight: 0,
    is_hidden_from_employee: kind === "potential",
    questionnaire_id: "",
  };
}

export function templateValuesOf(content: Schemas["ReviewTemplateContent"]): TemplateValues {
  return {
    ...content,
    scale: content.scale.map((point, at) => ({ ...point, key: `${at}` })),
    sections: content.sections.map((section) => ({ ...section, questionnaire_id: section.questionnaire_id ?? "" })),
  };
}

type TemplateContent = operations["create_review_template"]["requestBody"]["content"]["application/json"];

export function templateContent(values: TemplateValues): TemplateContent {
  return {
    ...values,
    scale: values.scale.map(({ name, description }) => ({ name, description })),
    sections: values.sections.map((section) => ({
      ...section,
      weight: given(section.weight),
      questionnaire_id: section.kind === "questions" ? section.questionnaire_id || null : null,
    })),
  };
}

const moved = <One>(all: readonly One[], at: number, by: number): One[] => {
  const one = all[at];
  if (one === undefined || all[at + by] === undefined) return [...all];
  return all.toSpliced(at, 1).toSpliced(at + by, 0, one);
};

export const withSectionMoved = (values: TemplateValues, at: number, by: number): TemplateValues => ({
  ...values,
  sections: moved(values.sections, at, by),
});

/** What was expected stays expected, wherever it comes to stand. */
function withScale(values: TemplateValues, scale: ScalePointValues[]): TemplateValues {
  const expected = values.scale[values.expected_point - 1]?.key;
  const at = scale.findIndex(({ key }) => key === expected);
  return { ...values, scale, expected_point: at < 0 ? Math.min(values.expected_point, scale.length) : at + 1 };
}

export const withPointMoved = (values: TemplateValues, at: number, by: number) =>
  withScale(values, moved(values.scale, at, by));

export const withoutPoint = (values: TemplateValues, at: number) => withScale(values, values.scale.toSpliced(at, 1));

/** At the upper end. */
export function withPointAdded(values: TemplateValues): TemplateValues {
  const key = `${1 + Math.max(-1, ...values.scale.map((point) => Number(point.key)))}`;
  return { ...values, scale: [...values.scale, { key, name: "", description: "" }] };
}

const weightOf = ({ weight }: SectionValues) => (weight === "" ? 0 : weight);

/** Without what floating point makes of tenths. */
export const sumOfWeights = ({ sections }: TemplateValues) =>
  Math.round(1e6 * sections.reduce((sum, section) => sum + weightOf(section), 0)) / 1e6;

type ExamplePart = { kind: SectionKind; title: string; weight: number; value: number; product: number };

export interface FormulaExample {
  parts: ExamplePart[];
  /** Before it is rounded. */
  value: number;
  /** Of the scale, from 1 on. */
  point: number;
  /** Were nothing rated in the last part: the shares of the others, in per cent. */
  withoutLast: { missing: ExamplePart; shares: { part: ExamplePart; share: number }[] } | null;
}

/** As overall_rating.cpp rounds: halves up. */
const rounded = (value: number) => Math.floor(value + 0.5 + 1e-9);

/** Parts at and above what is expected by turns; null: the weights do not come to 100, so there is no formula yet. */
export function formulaExample(values: TemplateValues): FormulaExample | null {
  if (sumOfWeights(values) !== 100) return null;
  const above = Math.min(values.scale.length, values.expected_point + 1);
  const parts = values.sections
    .filter((section) => mayWeigh(section.kind) && weightOf(section) > 0)
    .map((section, at) => {
      const value = at % 2 === 0 ? values.expected_point : above;
      const weight = weightOf(section);
      return { kind: section.kind, title: section.title, weight, value, product: (weight * value) / 100 };
    });
  const value = parts.reduce((sum, part) => sum + part.product, 0);
  const missing = parts.at(-1);
  const others = parts.slice(0, -1);
  const left = others.reduce((sum, part) => sum + part.weight, 0);
  return {
    parts,
    value,
    point: Math.min(values.scale.length, rounded(value)),
    withoutLast:
      missing && left > 0
        ? { missing, shares: others.map((part) => ({ part, share: (100 * part.weight) / left })) }
        : null,
  };
}
