// SPDX-License-Identifier: Apache-2.0
// What an offering is in a few words: how, by whom, how long, at what cost, in which language.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";

type Schemas = components["schemas"];
type Facts = Pick<
  Schemas["OfferingLine"],
  "method" | "is_microlearning" | "hours" | "direct_cost" | "language" | "modality" | "provider" | "giver"
>;

export function useLanguageName() {
  const { i18n } = useTranslation();
  return (code: string) => new Intl.DisplayNames([i18n.language], { type: "language" }).of(code) ?? code;
}

export function useOfferingWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguageName();
  const hours = (value: number | null) => {
    if (value === null) return "";
    return value < 1
      ? t("offering.minutes_of", { minutes: format.number(60 * value) })
      : t("offering.hours_of", { hours: format.number(value, 1) });
  };
  const cost = (value: number | null) =>
    value === null ? "" : value === 0 ? t("offering.no_cost") : format.amount(value);
  const levels = (from: number | null, to: number) =>
    from === null
      ? t("offering.to_level", { to: format.level(to) })
      : t("offering.from_to", { from: format.level(from), to: format.level(to) });
  const say = (offering: Facts) =>
    [
      offering.is_microlearning ? t("offering.microlearning") : t(`method.${offering.method}`),
      hours(offering.hours),
      cost(offering.direct_cost),
      offering.modality ? t(`modality.${offering.modality}`) : "",
      offering.language ? language(offering.language) : "",
      offering.provider,
    ]
      .filter(Boolean)
      .join(" · ");
  return { say, hours, cost, levels, language };
}
