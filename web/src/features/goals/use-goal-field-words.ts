// SPDX-License-Identifier: Apache-2.0
// The fields of a goal by name, and their values as a reader would say them: for two versions beside each other.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import type { GoalValues } from "./goal-values";
import { useMeasureWords } from "./use-measure-words";

export function useGoalFieldWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const measure = useMeasureWords();
  const say = (field: keyof GoalValues, values: GoalValues) => {
    switch (field) {
      case "roll_up":
        return t(`goal_roll_up.${values.roll_up}`);
      case "measure_kind":
        return t(`goal_measure.${values.measure_kind}`);
      case "visibility":
        return t(`goal_visibility.${values.visibility}`);
      case "starts_on":
      case "due_on":
        return values[field] ? format.date(values[field]) : "–";
      case "start_value":
      case "target_value":
        return values[field] === "" ? "–" : measure.value(values, values[field]);
      case "responsibility_id":
        return t(values.responsibility_id ? "goal.another_duty" : "goal.no_duty");
      default:
        return values[field];
    }
  };
  return { label: (field: keyof GoalValues) => t(`goal_field.${field}`), say };
}
