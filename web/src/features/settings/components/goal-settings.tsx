// SPDX-License-Identifier: Apache-2.0
// How goals are agreed in this workspace.
import { useTranslation } from "react-i18next";
import { RulesSection } from "./rules-section";

export function GoalSettings() {
  const { t } = useTranslation();
  return (
    <RulesSection
      path="/api/v1/settings/goals"
      title={t("goal_settings.title")}
      text={t("goal_settings.text")}
      rules={{
        own_agreement: { label: t("goal_settings.own_agreement"), text: t("goal_settings.own_agreement_text") },
      }}
      submit={t("goal_settings.save")}
    />
  );
}
