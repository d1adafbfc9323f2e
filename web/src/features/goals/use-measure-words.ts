// SPDX-License-Identifier: Apache-2.0
// Values of what a goal is measured by, as one says them: "48%", "€12,000", "3 accidents", "done".
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";

type Schemas = components["schemas"];

export interface Measured {
  measure_kind: Schemas["MeasureKind"];
  measure_unit: string;
}

export function useMeasureWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = (value: number) => t("goal.percent", { value: format.number(value, 1) });
  const value = ({ measure_kind, measure_unit }: Measured, amount: number) => {
    switch (measure_kind) {
      case "yes_no":
        return t(amount >= 1 ? "goal.done" : "goal.not_done");
      case "money":
        return format.money(amount);
      case "number":
        return [format.number(amount, 2), measure_unit].filter(Boolean).join(" ");
      default:
        return percent(amount);
    }
  };
  return { percent, value };
}
