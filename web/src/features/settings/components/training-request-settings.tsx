// SPDX-License-Identifier: Apache-2.0
// From which amounts on a request for outside training needs more than the manager's yes, and how long each may wait.
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { RulesSection } from "./rules-section";

export function TrainingRequestSettings() {
  const { t } = useTranslation();
  const { currency } = useMe().workspace;
  const words = (name: "learning_team_from" | "budget_holder_from" | "answer_within_days") => ({
    label: t(`request_settings.${name}`, { currency }),
    text: t(`request_settings.${name}_text`),
  });
  return (
    <RulesSection
      path="/api/v1/settings/training-requests"
      title={t("request_settings.title")}
      text={t("request_settings.text")}
      rules={{
        learning_team_from: { ...words("learning_team_from"), from: 0, isMoney: true },
        budget_holder_from: { ...words("budget_holder_from"), from: 0, isMoney: true },
        answer_within_days: { ...words("answer_within_days"), from: 1, to: 90 },
      }}
      submit={t("request_settings.save")}
    />
  );
}
