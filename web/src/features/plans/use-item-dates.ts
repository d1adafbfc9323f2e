// SPDX-License-Identifier: Apache-2.0
// From when to when an item runs, in words.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import type { Dates } from "./moved-dates";

export function useDatesInWords(): (dates: Dates) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ starts_on, due_on }) =>
    starts_on === null
      ? t("reschedule.until", { due: format.date(due_on) })
      : t("reschedule.from_until", { start: format.date(starts_on), due: format.date(due_on) });
}
