// SPDX-License-Identifier: Apache-2.0
// An audience as a reader would say it.
import { useTranslation } from "react-i18next";
import type { AudienceValues } from "./audience-values";

export function useAudienceWords() {
  const { t } = useTranslation();
  return ({ has_rule, rule, person_ids, left_out_ids }: AudienceValues, nameOfUnit: (id: string) => string) => {
    const hasCondition =
      rule.unit_ids.length + rule.job_ids.length > 0 || rule.least_months !== "" || rule.most_months !== "";
    return [
      ...(has_rule && !hasCondition ? [t("campaign.everybody")] : []),
      ...(has_rule && rule.unit_ids.length > 0
        ? [t("campaign.in_units", { units: rule.unit_ids.map(nameOfUnit).join(", ") })]
        : []),
      ...(has_rule && rule.job_ids.length > 0
        ? [t("campaign.with_jobs", { jobs: rule.job_ids.map(({ title }) => title).join(", ") })]
        : []),
      ...(has_rule && rule.least_months !== "" ? [t("campaign.from_months", { count: rule.least_months })] : []),
      ...(has_rule && rule.most_months !== "" ? [t("campaign.to_months", { count: rule.most_months })] : []),
      ...(person_ids.length > 0 ? [t("campaign.named_are", { names: namesOf(person_ids) })] : []),
      ...(left_out_ids.length > 0 ? [t("campaign.left_out_are", { names: namesOf(left_out_ids) })] : []),
    ].join(" · ");
  };
}

const shownNames = 10;

function namesOf(people: readonly { name: string }[]): string {
  const shown = people.slice(0, shownNames).map(({ name }) => name);
  const more = people.length - shown.length;
  return [...shown, ...(more > 0 ? [`+ ${more}`] : [])].join(", ");
}
