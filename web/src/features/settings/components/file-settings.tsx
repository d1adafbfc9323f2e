// SPDX-License-Identifier: Apache-2.0
// How large a file may be that people add.
import { useTranslation } from "react-i18next";
import { RulesSection } from "./rules-section";

export function FileSettings() {
  const { t } = useTranslation();
  const largest = { label: t("file_settings.largest_megabytes"), text: t("file_settings.largest_megabytes_text") };
  return (
    <RulesSection
      path="/api/v1/settings/files"
      title={t("file_settings.title")}
      text={t("file_settings.text")}
      rules={{ largest_megabytes: { ...largest, from: 1, to: 50 } }}
      submit={t("file_settings.save")}
    />
  );
}
