// SPDX-License-Identifier: Apache-2.0
// What may be settled about one section of a template; what its kind does not allow is not offered.
import { Checkbox, NumberInput, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { QuestionnaireSelect } from "@/ui/questionnaire-select";
import { answerersOf, mayCount, mayWeigh, type SectionValues } from "../template-values";
import classes from "./review-cycles.module.css";
import type { TemplateForm } from "./template-fields";

interface OneSectionProps extends TemplateForm {
  at: number;
  section: SectionValues;
}

function QuestionnaireField({ form, at, section }: OneSectionProps) {
  const { t } = useTranslation();
  const field = `sections.${at}.questionnaire_id`;
  return (
    <QuestionnaireSelect
      value={section.questionnaire_id}
      text={() => t("review_template.questionnaire_text")}
      onChoose={(id) => form.setFieldValue(field, id)}
      error={form.errors[field]}
    />
  );
}

function AnswererField({ form, at, section }: OneSectionProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t("review_template.answered_by")}
      allowDeselect={false}
      data={answerersOf(section.kind).map((one) => ({ value: one, label: t(`review_answered_by.${one}`) }))}
      value={section.answered_by}
      onChange={(one) => one && form.setFieldValue(`sections.${at}.answered_by`, one as SectionValues["answered_by"])}
      error={form.errors[`sections.${at}.answered_by`]}
    />
  );
}

export function OneSectionFields(props: OneSectionProps) {
  const { t } = useTranslation();
  const { form, at, section } = props;
  return (
    <Stack gap="sm" mt="sm">
      <div className={classes.sectionFields} data-weighs={mayWeigh(section.kind) || undefined}>
        <TextInput
          label={t("review_template.section_title")}
          placeholder={t(`review_section.${section.kind}`)}
          maxLength={200}
          {...form.getInputProps(`sections.${at}.title`)}
        />
        <AnswererField {...props} />
        {mayWeigh(section.kind) ? (
          <NumberInput
            label={t("review_template.weight")}
            min={0}
            max={100}
            decimalScale={1}
            suffix=" %"
            disabled={!mayCount(section) && !section.weight}
            {...form.getInputProps(`sections.${at}.weight`)}
          />
        ) : null}
      </div>
      <Textarea
        label={t("review_template.section_help")}
        autosize
        minRows={1}
        maxLength={2000}
        {...form.getInputProps(`sections.${at}.help`)}
      />
      {section.kind === "questions" ? <QuestionnaireField {...props} /> : null}
      <Checkbox
        label={t("review_template.hidden")}
        description={t(
          section.kind === "potential" ? "review_template.hidden_potential" : "review_template.hidden_text",
        )}
        {...form.getInputProps(`sections.${at}.is_hidden_from_employee`, { type: "checkbox" })}
        checked={section.is_hidden_from_employee || section.kind === "potential"}
        disabled={section.kind === "potential" || (Boolean(section.weight) && !section.is_hidden_from_employee)}
      />
    </Stack>
  );
}
