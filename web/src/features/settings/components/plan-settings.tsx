// SPDX-License-Identifier: Apache-2.0
// How training plans are answered in this workspace, each rule with what follows from it.
import { useTranslation } from "react-i18next";
import { RulesSection } from "./rules-section";

export function PlanSettings() {
  const { t } = useTranslation();
  const words = (name: "answer_within_days" | "reassess_after_days" | "own_agreement") => ({
    label: t(`plan_settings.${name}`),
    text: t(`plan_settings.${name}_text`),
  });
  return (
    <RulesSection
      path="/api/v1/settings/plans"
      title={t("plan_settings.title")}
      text={t("plan_settings.text")}
      rules={{
        answer_within_days: { ...words("answer_within_days"), from: 1, to: 90 },
        reassess_after_days: { ...words("reassess_after_days"), from: 60, to: 180 },
        own_agreement: words("own_agreement"),
      }}
      submit={t("plan_settings.save")}
    />
  );
}
