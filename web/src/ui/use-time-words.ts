// SPDX-License-Identifier: Apache-2.0
// How long answering takes, in words: "4 to 6 minutes".
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

export function useTimeWords() {
  const { t } = useTranslation();
  return ({ shortest_minutes, longest_minutes }: components["schemas"]["AnsweringTime"]) =>
    shortest_minutes === longest_minutes
      ? t("form.minutes", { count: longest_minutes })
      : t("form.minutes_between", { from: shortest_minutes, to: longest_minutes });
}
