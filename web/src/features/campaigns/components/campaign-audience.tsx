// SPDX-License-Identifier: Apache-2.0
// Whom a campaign asks, and whether whoever comes later is asked as well.
import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AudienceSection, audienceForm } from "@/ui/audience-fields";
import type { CampaignForm } from "./sent-fields";

export function CampaignAudience({ form }: CampaignForm) {
  const { t } = useTranslation();
  return (
    <AudienceSection
      form={audienceForm(form)}
      title={t("campaign.who")}
      description={t("campaign.who_text")}
      ruleExtra={
        <Checkbox
          label={t("campaign_field.adds_joiners")}
          description={t("campaign.adds_joiners_text")}
          {...form.getInputProps("adds_joiners", { type: "checkbox" })}
        />
      }
    />
  );
}
