// SPDX-License-Identifier: Apache-2.0
// Hours on and off duty in one line, "8 h on duty, 2 h off duty"; null where nothing was given.
import { useTranslation } from "react-i18next";
import { useFormat } from "./format";

interface Hours {
  hours_on_duty: number | null;
  hours_off_duty: number | null;
}

export function useHoursWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ hours_on_duty, hours_off_duty }: Hours): string | null =>
    [
      hours_on_duty === null ? null : t("item.on_duty", { hours: format.number(hours_on_duty, 1) }),
      hours_off_duty === null ? null : t("item.off_duty", { hours: format.number(hours_off_duty, 1) }),
    ]
      .filter(Boolean)
      .join(", ") || null;
}
