// SPDX-License-Identifier: Apache-2.0
// All that is settled about a cycle of reviews before its launch.
import { Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { AudienceSection, audienceForm } from "@/ui/audience-fields";
import { DateField } from "@/ui/date-field";
import { TextLink } from "@/ui/links";
import { RemindField } from "@/ui/remind-field";
import { Section } from "@/ui/section";
import type { CycleValues } from "../cycle-values";
import { PhasesSection } from "./phase-fields";
import { RulesSection } from "./rule-fields";

export interface CycleForm {
  form: UseFormReturnType<CycleValues>;
}

function TemplateField({ form }: CycleForm) {
  const { t } = useTranslation();
  const query = api.useQuery("get", "/api/v1/review-templates");
  const chosen = form.getValues().review_template_id;
  const offered = (query.data?.items ?? []).filter((one) => !one.is_retired || one.id === chosen);
  return (
    <Select
      label={t("review_cycle_field.review_template_id")}
      description={
        query.data && offered.length === 0 ? (
          <>
            {t("review_cycle.no_template")} <TextLink to="/review-templates/new">{t("review_template.new")}</TextLink>
          </>
        ) : (
          t("review_cycle.template_text")
        )
      }
      required
      searchable
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen || null}
      error={form.errors.review_template_id}
      onChange={(id) => {
        form.setFieldValue("review_template_id", id ?? "");
        const name = offered.find((one) => one.id === id)?.name;
        if (name && form.getValues().name === "") form.setFieldValue("name", name);
      }}
    />
  );
}

function WhatSection({ form }: CycleForm) {
  const { t } = useTranslation();
  return (
    <Section title={t("review_cycle.what")}>
      <Stack>
        <TemplateField form={form} />
        <TextInput
          label={t("review_cycle_field.name")}
          description={t("review_cycle.name_text")}
          required
          maxLength={200}
          {...form.getInputProps("name")}
        />
        <Textarea
          label={t("review_cycle_field.message")}
          description={t("review_cycle.message_text")}
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps("message")}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateField
            label={t("review_cycle_field.period_from")}
            description={t("review_cycle.period_from_text")}
            required
            {...form.getInputProps("period_from")}
          />
          <DateField
            label={t("review_cycle_field.period_to")}
            description={t("review_cycle.period_to_text")}
            required
            min={form.getValues().period_from}
            {...form.getInputProps("period_to")}
          />
        </SimpleGrid>
      </Stack>
    </Section>
  );
}

function RemindersSection({ form }: CycleForm) {
  const { t } = useTranslation();
  return (
    <Section title={t("campaign.reminders")} description={t("review_cycle.reminders_text")}>
      <RemindField maw={320} {...form.getInputProps("remind_every_days")} />
    </Section>
  );
}

export function CycleFields({ form }: CycleForm) {
  const { t } = useTranslation();
  return (
    <>
      <WhatSection form={form} />
      <AudienceSection
        form={audienceForm(form)}
        title={t("review_cycle.who")}
        description={t("review_cycle.who_text")}
      />
      <PhasesSection form={form} />
      <RulesSection form={form} />
      <RemindersSection form={form} />
    </>
  );
}
