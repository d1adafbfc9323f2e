// SPDX-License-Identifier: Apache-2.0
// Hours and cost of an item or a solution in one line each; null where nothing was given.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { useHoursWords } from "@/ui/use-hours-words";

interface Amounts {
  direct_cost: number | null;
}

export function useAmounts() {
  const { t } = useTranslation();
  const format = useFormat();
  const hours = useHoursWords();
  const joined = (parts: (string | null)[]) => parts.filter(Boolean).join(", ") || null;
  return {
    hours,
    /** `wage`: of the hours on duty, for those who may see what an hour costs. */
    cost: ({ direct_cost }: Amounts, wage: number | null = null) =>
      joined([
        direct_cost === null ? null : format.money(direct_cost),
        wage === null ? null : t("item.wage", { cost: format.money(wage) }),
      ]),
  };
}
