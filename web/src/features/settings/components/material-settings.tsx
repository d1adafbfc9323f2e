// SPDX-License-Identifier: Apache-2.0
// How large a file of a course may be, and all of them together.
import { useTranslation } from "react-i18next";
import { RulesSection } from "./rules-section";

export function MaterialSettings() {
  const { t } = useTranslation();
  const words = (name: "largest_megabytes" | "quota_megabytes") => ({
    label: t(`material_settings.${name}`),
    text: t(`material_settings.${name}_text`),
  });
  return (
    <RulesSection
      path="/api/v1/settings/materials"
      title={t("material_settings.title")}
      text={t("material_settings.text")}
      rules={{
        largest_megabytes: { ...words("largest_megabytes"), from: 1, to: 4096 },
        quota_megabytes: { ...words("quota_megabytes"), from: 1, to: 1_000_000 },
      }}
      submit={t("material_settings.save")}
    />
  );
}
