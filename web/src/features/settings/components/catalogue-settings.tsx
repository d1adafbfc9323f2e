// SPDX-License-Identifier: Apache-2.0
// How much each part of a recommendation counts. A part without a weight does not count at all.
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { RulesSection } from "./rules-section";

const parts = ["level_fit", "hours", "cost", "modality", "language", "effect", "usefulness"] as const;

export function CatalogueSettings() {
  const { t } = useTranslation();
  const { currency } = useMe().workspace;
  const weight = (part: (typeof parts)[number]) => ({
    label: t("catalogue_settings.weight", { part: t(`ranking_part.${part}`) }),
    text: t(`catalogue_settings.${part}_text`),
    from: 0,
    to: 100,
  });
  return (
    <RulesSection
      path="/api/v1/settings/catalogue"
      title={t("catalogue_settings.title")}
      text={t("catalogue_settings.text")}
      rules={{
        level_fit_weight: weight("level_fit"),
        hours_weight: weight("hours"),
        halving_hours: {
          label: t("catalogue_settings.halving_hours"),
          text: t("catalogue_settings.halving_hours_text"),
          from: 1,
          to: 1000,
        },
        cost_weight: weight("cost"),
        halving_cost: {
          label: t("catalogue_settings.halving_cost", { currency }),
          text: t("catalogue_settings.halving_cost_text"),
          from: 0,
          isMoney: true,
        },
        modality_weight: weight("modality"),
        language_weight: weight("language"),
        effect_weight: weight("effect"),
        usefulness_weight: weight("usefulness"),
      }}
      submit={t("catalogue_settings.save")}
    />
  );
}
