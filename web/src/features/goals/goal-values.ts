// SPDX-License-Identifier: Apache-2.0
// A goal as its form holds it (empty fields are empty texts) and as the API takes it.
import type { components } from "@/api/schema";
import { type Numeral, numberOf } from "@/lib/given";

type Schemas = components["schemas"];

/** A type and not an interface: forms want values with an index signature. */
export type GoalValues = {
  title: string;
  description: string;
  starts_on: string;
  due_on: string;
  visibility: Schemas["GoalVisibility"];
  weight: Numeral;
  roll_up: Schemas["RollUp"];
  measure_kind: Schemas["MeasureKind"];
  measure_unit: string;
  start_value: Numeral;
  target_value: Numeral;
  responsibility_id: string;
};

/** What is said of a goal only where it begins. */
export type NewGoalValues = GoalValues & {
  owner_id: string;
  scope: Schemas["GoalScope"];
  unit_id: string;
  goal_period_id: string;
  parent_goal_id: string;
  parent_kind: Schemas["AlignmentKind"];
};

export function newGoal(ownerId: string, period: Schemas["GoalPeriod"]): NewGoalValues {
  return {
    title: "",
    description: "",
    starts_on: period.starts_on,
    due_on: period.ends_on,
    visibility: "everybody",
    weight: "",
    roll_up: "manual",
    measure_kind: "number",
    measure_unit: "",
    start_value: 0,
    target_value: "",
    responsibility_id: "",
    owner_id: ownerId,
    scope: "personal",
    unit_id: "",
    goal_period_id: period.id,
    parent_goal_id: "",
    parent_kind: "contributes",
  };
}

export function goalValuesOf(goal: Schemas["Goal"]): GoalValues {
  const { title, description, starts_on, due_on, visibility, weight, roll_up } = goal;
  const { measure_kind, measure_unit, start_value, target_value, responsibility_id } = goal;
  return {
    title,
    description,
    starts_on,
    due_on,
    visibility,
    weight,
    roll_up,
    measure_kind,
    measure_unit,
    start_value,
    target_value,
    responsibility_id: responsibility_id ?? "",
  };
}

/** In the order in which they are offered. */
export const rollUps = ["manual", "weighted_mean", "sum", "all_must_pass"] as const;

type MeasureKind = Schemas["MeasureKind"];

/** In what a goal is measured whose progress comes about so; the first is what is offered. */
export function kindsFor(rollUp: Schemas["RollUp"]): readonly [MeasureKind, ...MeasureKind[]] {
  switch (rollUp) {
    case "weighted_mean":
    case "all_must_pass":
      return ["pieces"];
    case "sum":
      return ["number", "percent", "money"];
    case "manual":
      return ["number", "percent", "money", "yes_no"];
  }
}

export const hasTarget = (kind: MeasureKind) => kind === "number" || kind === "percent" || kind === "money";

interface MeasureValues {
  measure_kind: MeasureKind;
  measure_unit: string;
  start_value: Numeral;
  target_value: Numeral;
}

export function measureDraft({ measure_kind, measure_unit, start_value, target_value }: MeasureValues) {
  const isBare = !hasTarget(measure_kind);
  return {
    measure_kind,
    measure_unit: measure_kind === "number" ? measure_unit || null : null,
    start_value: isBare ? null : numberOf(start_value),
    target_value: isBare ? null : numberOf(target_value),
  };
}

export function goalDraft(values: GoalValues) {
  return {
    ...measureDraft(values),
    title: values.title,
    description: values.description || null,
    starts_on: values.starts_on || null,
    due_on: values.due_on || null,
    visibility: values.visibility,
    weight: numberOf(values.weight),
    roll_up: values.roll_up,
    responsibility_id: values.responsibility_id || null,
  };
}

export function newGoalDraft(values: NewGoalValues) {
  const { owner_id, scope, unit_id, goal_period_id, parent_goal_id, parent_kind } = values;
  return {
    ...goalDraft(values),
    owner_id,
    scope,
    unit_id: scope === "unit" ? unit_id || null : null,
    goal_period_id,
    parent_goal_id: parent_goal_id || null,
    parent_kind: parent_goal_id ? parent_kind : null,
  };
}
