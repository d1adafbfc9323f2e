// SPDX-License-Identifier: Apache-2.0
// The fields of a campaign by name, and their values as a reader would say them: for two versions beside each other.
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { useAudienceWords } from "@/ui/use-audience-words";
import type { CampaignValues } from "./campaign-values";

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
