// SPDX-License-Identifier: Apache-2.0
// The fields of a solution in words, for the comparison and for a form that somebody else was faster than.
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { OptionValues } from "./option-values";
import { itemFieldLabel, useItemValueWords } from "./use-item-field-words";

/** Solutions share most fields with items. */
export function optionFieldLabel(t: TFunction, field: keyof OptionValues): string {
  if (field === "title") return t("option.name");
  const own = ["resource", "provider", "link", "ends_on", "advantages", "drawbacks"] as const;
  const known = own.find((one) => one === field);
  return known ? t(`option.${known}`) : itemFieldLabel(t, field);
}

export function useOptionValueWords(): (field: keyof OptionValues, value: unknown) => string {
  const { t } = useTranslation();
  const say = useItemValueWords();
  return (field, value) => (field === "resource" ? t(`resource.${value}` as "resource.paid") : say(field, value));
}
