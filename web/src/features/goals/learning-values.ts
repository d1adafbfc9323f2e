// SPDX-License-Identifier: Apache-2.0
// The answer to "What must you learn to reach this goal?" as its form holds it and as the API takes it.
import type { components } from "@/api/schema";
import { needName } from "@/lib/names";

type Schemas = components["schemas"];

/** A type and not an interface: forms want values with an index signature. */
export type LearningValues = {
  /** A need that stands already; none: one is said here. */
  need_id: string;
  statement: string;
  competency_id: string | null;
  /** None: it is not put into a plan now. */
  plan_id: string;
  title: string;
  method: Schemas["Method"];
  due_on: string;
  success_measure: string;
};

/** An item is due with the goal, within its plan. */
export function dueWithin(goalDue: string, plan: Schemas["LearningPlan"] | undefined): string {
  if (!plan) return goalDue;
  if (goalDue.localeCompare(plan.starts_on) < 0) return plan.ends_on;
  return goalDue.localeCompare(plan.ends_on) < 0 ? goalDue : plan.ends_on;
}

export function newLearning(
  goalDue: string,
  { plans }: Schemas["GoalLearning"],
  need: Schemas["NeedView"] | null,
): LearningValues {
  return {
    need_id: need?.id ?? "",
    statement: "",
    competency_id: null,
    plan_id: need ? (plans[0]?.id ?? "") : "",
    title: need ? needName(need).slice(0, 200) : "",
    method: "on_the_job",
    due_on: dueWithin(goalDue, plans[0]),
    success_measure: "",
  };
}

export const needDraft = ({ statement, competency_id }: LearningValues) => ({ statement, competency_id });

export function itemDraft(values: LearningValues) {
  const { need_id, statement, competency_id, plan_id, title, method, due_on, success_measure } = values;
  const need = need_id
    ? { need_id, statement: null, competency_id: null }
    : { need_id: null, statement: statement || null, competency_id };
  return { ...need, plan_id, title, method, due_on, success_measure };
}
