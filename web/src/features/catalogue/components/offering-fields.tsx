// SPDX-License-Identifier: Apache-2.0
// The fields of an offering: what it is, what it takes, what it develops, for whom it is, who answers for it.
import { NumberInput, Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { methods } from "@/lib/methods";
import { modalities } from "@/lib/modalities";
import { DateField } from "@/ui/date-field";
import { PersonSelect } from "@/ui/person-select";
import { Section } from "@/ui/section";
import { givers } from "../catalogue-search";
import type { OfferingValues } from "../offering-values";
import { useLanguageName } from "../use-offering-words";
import { AudienceFields } from "./audience-fields";
import { DevelopedFields } from "./developed-fields";
import { ResponsibilityFields } from "./responsibility-fields";

interface FieldsProps {
  form: UseFormReturnType<OfferingValues>;
}

const languages = ["en", "de", "fr", "es", "it", "nl", "pl"];

function WhatFields({ form }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <Section title={t("offering.about")}>
      <Stack>
        <TextInput label={t("offering.title")} required maxLength={200} {...form.getInputProps("title")} />
        <Textarea
          label={t("offering.summary")}
          description={t("offering.summary_text")}
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps("summary")}
        />
        <Textarea
          label={t("offering.description")}
          description={t("offering.description_text")}
          autosize
          minRows={4}
          maxLength={8000}
          {...form.getInputProps("description")}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select
            label={t("item.method")}
            allowDeselect={false}
            data={methods.map((one) => ({ value: one, label: t(`method.${one}`) }))}
            {...form.getInputProps("method")}
          />
          <Select
            label={t("offering.giver")}
            allowDeselect={false}
            data={givers.map((one) => ({ value: one, label: t(`giver.${one}`) }))}
            {...form.getInputProps("giver")}
          />
          <TextInput label={t("offering.provider")} maxLength={200} {...form.getInputProps("provider")} />
          <TextInput
            label={t("offering.link")}
            type="url"
            placeholder="https://"
            maxLength={2000}
            {...form.getInputProps("link")}
          />
        </SimpleGrid>
        <Switch
          label={t("offering.is_microlearning")}
          {...form.getInputProps("is_microlearning", { type: "checkbox" })}
        />
      </Stack>
    </Section>
  );
}

function TakesFields({ form }: FieldsProps) {
  const { t } = useTranslation();
  const { currency } = useMe().workspace;
  const language = useLanguageName();
  const { language: chosen } = form.values;
  const offered = chosen && !languages.includes(chosen) ? [...languages, chosen] : languages;
  return (
    <Section title={t("offering.takes")}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput label={t("offering.hours")} min={0} decimalScale={2} {...form.getInputProps("hours")} />
        <NumberInput
          label={`${t("offering.cost")}, ${currency}`}
          min={0}
          decimalScale={2}
          {...form.getInputProps("direct_cost")}
        />
        <Select
          label={t("offering.modality")}
          clearable
          data={modalities.map((one) => ({ value: one, label: t(`modality.${one}`) }))}
          {...form.getInputProps("modality")}
        />
        <Select
          label={t("offering.language")}
          clearable
          data={offered.map((one) => ({ value: one, label: language(one) }))}
          {...form.getInputProps("language")}
          value={chosen || null}
          onChange={(value) => form.setFieldValue("language", value ?? "")}
        />
      </SimpleGrid>
    </Section>
  );
}

export function OfferingFields({ form, offeringId }: FieldsProps & { offeringId: string | null }) {
  const { t } = useTranslation();
  const { owner_id } = form.values;
  return (
    <>
      <WhatFields form={form} />
      <TakesFields form={form} />
      <Section title={t("offering.develops")} description={t("offering.levels_text")}>
        <Stack>
          <DevelopedFields form={form} />
          <ResponsibilityFields form={form} />
        </Stack>
      </Section>
      <Section title={t("offering.audience")} description={t("offering.audience_text")}>
        <AudienceFields form={form} offeringId={offeringId} />
      </Section>
      <Section title={t("offering.care")}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <PersonSelect
            label={t("offering.owner")}
            clearable
            chosen={owner_id ? { value: owner_id.id, label: owner_id.name } : null}
            value={owner_id?.id ?? null}
            error={form.errors.owner_id}
            onChange={(id, option) => form.setFieldValue("owner_id", id && option ? { id, name: option.label } : null)}
          />
          <DateField
            label={t("offering.review_on")}
            description={t("offering.review_on_text")}
            {...form.getInputProps("review_on")}
          />
        </SimpleGrid>
      </Section>
    </>
  );
}
