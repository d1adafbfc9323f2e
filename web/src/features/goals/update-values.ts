// SPDX-License-Identifier: Apache-2.0
// An update of a goal as its form holds it, each value by itself, so that two people's changes can be told apart; and as
// the API takes it.
import type { components } from "@/api/schema";
import type { Numeral } from "@/lib/given";

type Schemas = components["schemas"];
type View = Schemas["GoalView"];

/** A type and not an interface: forms want values with an index signature. */
export type UpdateValues = {
  /** Of a goal that is measured itself. */
  value: Numeral;
  health: Schemas["Health"] | "";
  confidence: Numeral;
  comment: string;
  [key_result: `key_result ${string}`]: Numeral;
  [milestone: `milestone ${string}`]: boolean;
};
export type UpdateField = keyof UpdateValues & string;

export const keyResultField = (id: string) => `key_result ${id}` as const;
export const milestoneField = (id: string) => `milestone ${id}` as const;

/** Key results that somebody reports, each in its value. */
export const reportedOf = ({ key_results }: View) =>
  key_results
    .map(({ key_result }) => key_result)
    .filter(({ kpi_id, measure_kind }) => kpi_id === null && measure_kind !== "milestones");
export const milestonesOf = ({ key_results }: View) => key_results.flatMap(({ milestones }) => milestones);

export function updateValuesOf(view: View): UpdateValues {
  const { current_value, health, confidence } = view.goal;
  return {
    value: current_value,
    health: health ?? "",
    confidence: confidence ?? "",
    comment: "",
    ...Object.fromEntries(reportedOf(view).map((one) => [keyResultField(one.id), one.current_value])),
    ...Object.fromEntries(milestonesOf(view).map((one) => [milestoneField(one.id), one.reached_at !== null])),
  };
}

/** Only what was changed is a new value; health and confidence are said anew each time. */
export function updateDraft(view: View, values: UpdateValues, changes: Partial<UpdateValues>) {
  const { health, confidence, comment } = values;
  return {
    value: view.goal.roll_up === "manual" && typeof changes.value === "number" ? changes.value : null,
    health: health || null,
    confidence: confidence || null,
    comment: comment || null,
    key_results: reportedOf(view).flatMap(({ id }) => {
      const value = changes[keyResultField(id)];
      return typeof value === "number" ? [{ key_result_id: id, value }] : [];
    }),
    milestones: milestonesOf(view).flatMap(({ id }) => {
      const is_reached = changes[milestoneField(id)];
      return is_reached === undefined ? [] : [{ key_result_milestone_id: id, is_reached }];
    }),
  };
}
