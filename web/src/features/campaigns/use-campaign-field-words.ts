// SPDX-License-Identifier: Apache-2.0
// The fields of a campaign by name, and their values as a reader would say them: for two versions beside each other.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import type { AudienceValues, CampaignValues } from "./campaign-values";

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

interface Known {
  nameOfUnit: (id: string) => string;
  nameOfQuestionnaire: (id: string) => string;
  nameOfCampaign: (id: string) => string;
}

export function useCampaignFieldWords(known: Known) {
  const { t } = useTranslation();
  const format = useFormat();
  const audience = useAudienceWords();
  const yesOrNo = (value: boolean) => t(value ? "campaign.yes" : "campaign.no");
  const say = (field: keyof CampaignValues, values: CampaignValues) => {
    switch (field) {
      case "mode":
        return t(`campaign_mode.${values.mode}`);
      case "also_by":
        return t(`also_by.${values.also_by}`);
      case "audience":
        return audience(values.audience, known.nameOfUnit);
      case "opens_on":
      case "closes_on":
        return values[field] ? format.date(values[field]) : "–";
      case "do_managers_read":
      case "adds_joiners":
        return yesOrNo(values[field]);
      case "questionnaire_id":
        return known.nameOfQuestionnaire(values.questionnaire_id);
      case "earlier_campaign_id":
        return values.earlier_campaign_id ? known.nameOfCampaign(values.earlier_campaign_id) : "–";
      default:
        return values[field] === "" ? "–" : values[field];
    }
  };
  return { label: (field: keyof CampaignValues) => t(`campaign_field.${field}`), say };
}
