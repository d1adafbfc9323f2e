// SPDX-License-Identifier: Apache-2.0
// All that a template of reviews says: its words, its scale, its sections, and how the rating comes about.
import { Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { Section } from "@/ui/section";
import type { TemplateValues } from "../template-values";
import { FormulaSection } from "./formula";
import { ScaleSection } from "./scale-fields";
import { SectionsSection } from "./section-fields";

export interface TemplateForm {
  form: UseFormReturnType<TemplateValues>;
}

export function TemplateFields({ form }: TemplateForm) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t("review_template.words")}>
        <Stack>
          <TextInput label={t("review_template_field.name")} required maxLength={200} {...form.getInputProps("name")} />
          <Textarea
            label={t("review_template_field.introduction")}
            description={t("review_template.introduction_text")}
            autosize
            minRows={3}
            maxLength={4000}
            {...form.getInputProps("introduction")}
          />
        </Stack>
      </Section>
      <ScaleSection form={form} />
      <SectionsSection form={form} />
      <FormulaSection form={form} />
    </>
  );
}
