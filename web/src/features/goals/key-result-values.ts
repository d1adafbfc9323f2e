// SPDX-License-Identifier: Apache-2.0
// A key result as its form holds it (empty fields are empty texts) and as the API takes it.
import type { components } from "@/api/schema";
import { hasTarget, measureDraft } from "./goal-values";

type Schemas = components["schemas"];

/** A type and not an interface: forms want values with an index signature. */
export type KeyResultValues = {
  title: string;
  measure_kind: Schemas["MeasureKind"];
  measure_unit: string;
  start_value: number | "";
  target_value: number | "";
  weight: number | "";
  kpi_id: string;
  /** Without id: one that is not there yet. */
  milestones: { key_result_milestone_id: string | null; title: string; due_on: string; weight: number }[];
};

export function valuesOf(view: Schemas["KeyResultView"] | null): KeyResultValues {
  if (!view)
    return {
      title: "",
      measure_kind: "number",
      measure_unit: "",
      start_value: 0,
      target_value: "",
      weight: 1,
      kpi_id: "",
      milestones: [],
    };
  const { title, measure_kind, measure_unit, start_value, target_value, weight, kpi_id } = view.key_result;
  const milestones = view.milestones.map((one) => ({
    key_result_milestone_id: one.id,
    title: one.title,
    due_on: one.due_on ?? "",
    weight: one.weight,
  }));
  return { title, measure_kind, measure_unit, start_value, target_value, weight, kpi_id: kpi_id ?? "", milestones };
}

export function draftOf(values: KeyResultValues) {
  return {
    ...measureDraft(values),
    title: values.title,
    weight: values.weight === "" ? null : values.weight,
    kpi_id: hasTarget(values.measure_kind) ? values.kpi_id || null : null,
    milestones:
      values.measure_kind === "milestones"
        ? values.milestones.map((one) => ({ ...one, due_on: one.due_on || null }))
        : [],
  };
}
