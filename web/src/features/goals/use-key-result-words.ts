// SPDX-License-Identifier: Apache-2.0
// The fields of a key result by name, and their values as a reader would say them: for two versions beside each other.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { KeyResultValues } from "./key-result-values";
import { useMeasureWords } from "./use-measure-words";

export function useKeyResultWords(kpis: readonly components["schemas"]["KpiView"][]) {
  const { t } = useTranslation();
  const measure = useMeasureWords();
  const label = (field: keyof KeyResultValues) => {
    if (field === "kpi_id") return t("goal.kpi");
    return field === "milestones" ? t("goal.milestones") : t(`goal_field.${field}`);
  };
  const say = (field: keyof KeyResultValues, values: KeyResultValues) => {
    switch (field) {
      case "measure_kind":
        return t(`goal_measure.${values.measure_kind}`);
      case "start_value":
      case "target_value":
        return values[field] === "" ? "–" : measure.value(values, values[field]);
      case "kpi_id":
        return kpis.find(({ id }) => id === values.kpi_id)?.name ?? "–";
      case "milestones":
        return values.milestones.map(({ title }) => title).join(", ");
      default:
        return values[field];
    }
  };
  return { label, say };
}
