// SPDX-License-Identifier: Apache-2.0
// A goal template as its form holds it (empty fields are empty texts) and as the API takes it.
import type { components } from "@/api/schema";
import { given, numberOf } from "@/lib/given";
import { measureDraft } from "./goal-values";

type Schemas = components["schemas"];
type Numeral = number | "";

type Measured = {
  measure_kind: Schemas["MeasureKind"];
  measure_unit: string;
  start_value: Numeral;
  target_value: Numeral;
};

/** A type and not an interface: forms want values with an index signature. */
export type TemplateValues = Measured & {
  title: string;
  description: string;
  unit_id: string;
  job_id: string;
  weight: Numeral;
  roll_up: Schemas["RollUp"];
  key_results: (Measured & { title: string; weight: Numeral })[];
};

export const newTemplateKeyResult = (): TemplateValues["key_results"][number] => ({
  title: "",
  weight: 1,
  measure_kind: "number",
  measure_unit: "",
  start_value: 0,
  target_value: "",
});

const measureOf = ({ measure_kind, measure_unit, start_value, target_value }: Measured): Measured => ({
  measure_kind,
  measure_unit,
  start_value,
  target_value,
});

export function templateValuesOf(view: Schemas["GoalTemplateView"] | null): TemplateValues {
  if (!view) {
    const { title, ...blank } = newTemplateKeyResult();
    return { ...blank, title, description: "", unit_id: "", job_id: "", roll_up: "manual", key_results: [] };
  }
  const { goal_template: one, key_results } = view;
  return {
    ...measureOf(one),
    title: one.title,
    description: one.description,
    unit_id: one.unit_id ?? "",
    job_id: one.job_id ?? "",
    weight: one.weight,
    roll_up: one.roll_up,
    key_results: key_results.map((key) => ({ ...measureOf(key), title: key.title, weight: key.weight })),
  };
}

export function templateDraft(values: TemplateValues) {
  const { title, description, unit_id, job_id, weight, roll_up, key_results } = values;
  return {
    ...measureDraft(values),
    title,
    description: description || null,
    unit_id: unit_id || null,
    job_id: job_id || null,
    weight: numberOf(weight),
    roll_up,
    key_results:
      roll_up === "manual"
        ? []
        : key_results.map((key) => ({ ...measureDraft(key), title: key.title, weight: given(key.weight) })),
  };
}
