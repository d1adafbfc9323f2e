// SPDX-License-Identifier: Apache-2.0
// How much one person helps others in this workspace, and how fresh the evidence of who is found must be.
import { useTranslation } from "react-i18next";
import { RulesSection } from "./rules-section";

export function HelpSettings() {
  const { t } = useTranslation();
  const rule = (name: "most_at_once" | "evidence_within_days", from: number, to: number) => ({
    label: t(`help_settings.${name}`),
    text: t(`help_settings.${name}_text`),
    from,
    to,
  });
  return (
    <RulesSection
      path="/api/v1/settings/helpers"
      title={t("help_settings.title")}
      text={t("help_settings.text")}
      rules={{
        most_at_once: rule("most_at_once", 1, 50),
        evidence_within_days: rule("evidence_within_days", 30, 3650),
      }}
      submit={t("help_settings.save")}
    />
  );
}
