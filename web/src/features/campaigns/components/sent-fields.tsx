// SPDX-License-Identifier: Apache-2.0
// What a campaign sends, with which words, and when.
import { NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { DateField } from "@/ui/date-field";
import { TextLink } from "@/ui/links";
import { Section } from "@/ui/section";
import { useTimeWords } from "@/ui/use-time-words";
import type { CampaignValues } from "../campaign-values";

export interface CampaignForm {
  form: UseFormReturnType<CampaignValues>;
}

function QuestionnaireField({ form }: CampaignForm) {
  const { t, i18n } = useTranslation();
  const timeWords = useTimeWords();
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/questionnaires",
    { params: { query: { language: i18n.language, limit: 100 } } },
    paged,
  );
  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = form.getValues().questionnaire_id;
  const offered = all.filter((one) => one.state === "in_force" || one.id === chosen);
  const time = offered.find((one) => one.id === chosen)?.time;
  const none = query.data && offered.length === 0;
  return (
    <Select
      label={t("campaign_field.questionnaire_id")}
      description={
        none ? (
          <>
            {t("campaign.no_questionnaire")} <TextLink to="/questionnaires">{t("campaign.from_starter")}</TextLink>
          </>
        ) : (
          [t("campaign.questionnaire_text"), time && timeWords(time)].filter(Boolean).join(" ")
        )
      }
      required
      searchable
      data={offered.map((one) => ({ value: one.id, label: one.title || t("questionnaire.no_title") }))}
      {...form.getInputProps("questionnaire_id")}
      value={chosen || null}
      onChange={(id) => {
        form.setFieldValue("questionnaire_id", id ?? "");
        form.setFieldValue("earlier_campaign_id", "");
        const title = offered.find((one) => one.id === id)?.title;
        if (title && form.getValues().name === "") form.setFieldValue("name", title);
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
        <NumberInput
          label={t("campaign_field.remind_every_days")}
          placeholder={t("campaign.no_reminders")}
          min={1}
          max={60}
          allowDecimal={false}
          {...form.getInputProps("remind_every_days")}
        />
      </SimpleGrid>
    </Section>
  );
}
