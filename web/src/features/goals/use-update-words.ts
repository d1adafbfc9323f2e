// SPDX-License-Identifier: Apache-2.0
// What an update says, by name and as a reader would say it: for two of them beside each other.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import {
  keyResultField,
  milestoneField,
  milestonesOf,
  reportedOf,
  type UpdateField,
  type UpdateValues,
} from "./update-values";
import { useMeasureWords } from "./use-measure-words";

export function useUpdateWords(view: components["schemas"]["GoalView"]) {
  const { t } = useTranslation();
  const words = useMeasureWords();
  const keyResultOf = (field: UpdateField) => reportedOf(view).find(({ id }) => keyResultField(id) === field);
  const milestoneOf = (field: UpdateField) => milestonesOf(view).find(({ id }) => milestoneField(id) === field);
  const label = (field: UpdateField) => {
    if (field === "value") return t("goal.value_now");
    if (field === "health" || field === "confidence" || field === "comment") return t(`goal.${field}`);
    return keyResultOf(field)?.title ?? milestoneOf(field)?.title ?? "";
  };
  const say = (field: UpdateField, values: UpdateValues) => {
    const value = values[field as keyof UpdateValues];
    if (field === "health") return values.health ? t(`goal_health.${values.health}`) : t("goal.no_health");
    if (field === "confidence") return values.confidence ? t("goal.of_ten", { confidence: values.confidence }) : "";
    if (field === "comment") return values.comment;
    if (typeof value === "boolean") return t(value ? "goal.done" : "goal.not_done");
    return typeof value === "number" ? words.value(keyResultOf(field) ?? view.goal, value) : "";
  };
  return { label, say };
}
