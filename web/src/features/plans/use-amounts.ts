// SPDX-License-Identifier: Apache-2.0
// Hours and cost of an item or a solution in one line each; null where nothing was given.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";

interface Amounts {
  hours_on_duty: number | null;
  hours_off_duty: number | null;
  direct_cost: number | null;
}

export function useAmounts() {
  const { t } = useTranslation();
  const format = useFormat();
  const joined = (parts: (string | null)[]) => parts.filter(Boolean).join(", ") || null;
  return {
    hours: ({ hours_on_duty, hours_off_duty }: Amounts) =>
      joined([
        hours_on_duty === null ? null : t("item.on_duty", { hours: format.number(hours_on_duty, 1) }),
        hours_off_duty === null ? null : t("item.off_duty", { hours: format.number(hours_off_duty, 1) }),
      ]),
    /** `wage`: of the hours on duty, for those who may see what an hour costs. */
    cost: ({ direct_cost }: Amounts, wage: number | null = null) =>
      joined([
        direct_cost === null ? null : format.money(direct_cost),
        wage === null ? null : t("item.wage", { cost: format.money(wage) }),
      ]),
  };
}
