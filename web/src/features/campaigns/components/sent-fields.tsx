// SPDX-License-Identifier: Apache-2.0
// What a campaign sends, with which words, and when.
import { SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { DateField } from "@/ui/date-field";
import { QuestionnaireSelect } from "@/ui/questionnaire-select";
import { RemindField } from "@/ui/remind-field";
import { Section } from "@/ui/section";
import { useTimeWords } from "@/ui/use-time-words";
import type { CampaignValues } from "../campaign-values";

export interface CampaignForm {
  form: UseFormReturnType<CampaignValues>;
}

function QuestionnaireField({ form }: CampaignForm) {
  const { t } = useTranslation();
  const timeWords = useTimeWords();
  return (
    <QuestionnaireSelect
      {...form.getInputProps("questionnaire_id")}
      value={form.getValues().questionnaire_id}
      text={(chosen) =>
        [t("campaign.questionnaire_text"), chosen?.time && timeWords(chosen.time)].filter(Boolean).join(" ")
      }
      onChoose={(id, chosen) => {
        form.setFieldValue("questionnaire_id", id);
        form.setFieldValue("earlier_campaign_id", "");
        if (chosen?.title && form.getValues().name === "") form.setFieldValue("name", chosen.title);
      }}
    />
  );
}

export function SentSection({ form }: CampaignForm) {
  const { t } = useTranslation();
  return (
    <Section title={t("campaign.what")}>
      <Stack>
        <QuestionnaireField form={form} />
        <TextInput
          label={t("campaign_field.name")}
          description={t("campaign.name_text")}
          required
          maxLength={200}
          {...form.getInputProps("name")}
        />
        <Textarea
          label={t("campaign_field.message")}
          description={t("campaign.message_text")}
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps("message")}
        />
      </Stack>
    </Section>
  );
}

export function DaysSection({ form }: CampaignForm) {
  const { t } = useTranslation();
  const { opens_on } = form.getValues();
  return (
    <Section title={t("campaign.when")}>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <DateField label={t("campaign_field.opens_on")} required {...form.getInputProps("opens_on")} />
        <DateField label={t("campaign_field.closes_on")} required min={opens_on} {...form.getInputProps("closes_on")} />
        <RemindField {...form.getInputProps("remind_every_days")} />
      </SimpleGrid>
    </Section>
  );
}
