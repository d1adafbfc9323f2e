// SPDX-License-Identifier: Apache-2.0
// The fields of an item in words: what each is called, and what a value of it says. Dates, money and choices are written
// as a reader would; an empty value is an empty text.
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { CompetencyName } from "@/ui/competency-select";
import { useFormat } from "@/ui/format";
import type { ItemValues } from "./item-values";
import type { useItemChoices } from "./use-item-choices";

/** "need_ids", "assessor_name" and "assessor_id" as the form calls them. */
export function itemFieldLabel(t: TFunction, field: string): string {
  const name = field.replace(/_(ids?|name|title)$/, "");
  if (name === "competency") return t("growth.competency");
  return t(`item.${name === "need" ? "needs" : name}` as "item.title", { defaultValue: field });
}

/** Says one value of a field; ids have no words here. */
export function useItemValueWords(): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (field, value) => {
    if (value === null || value === undefined || value === "") return "";
    if (field === "method") return t(`method.${value}` as "method.course");
    if (field === "priority") return t(`item_priority.${value}` as "item_priority.high");
    if (field === "direct_cost") return format.money(Number(value));
    if (field.endsWith("_on")) return format.date(String(value));
    return typeof value === "number" ? format.number(value, 2) : String(value);
  };
}

/** For the form, when somebody else was faster. Who assesses is named by the field alone. */
export function useItemFieldWords(choices: ReturnType<typeof useItemChoices>) {
  const { t } = useTranslation();
  const say = useItemValueWords();
  const options = [...choices.needOptions, ...choices.responsibilityOptions.flatMap((group) => group.items)];
  const named = (id: string | null) => options.find((one) => one.value === id)?.label ?? "";
  return {
    label: (field: keyof ItemValues) => itemFieldLabel(t, field),
    say: (field: keyof ItemValues, values: ItemValues) => {
      if (field === "assessor_id") return null;
      if (field === "need_ids") return values.need_ids.map(named).join(", ");
      if (field === "responsibility_id") return named(values.responsibility_id);
      if (field === "competency_id") return values.competency_id && <CompetencyName id={values.competency_id} />;
      return say(field, values[field]);
    },
  };
}
