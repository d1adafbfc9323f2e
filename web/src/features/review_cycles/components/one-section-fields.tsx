// SPDX-License-Identifier: Apache-2.0
// What may be settled about one section of a template; what its kind does not allow is not offered.
import { Checkbox, NumberInput, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { TextLink } from "@/ui/links";
import { answerersOf, mayCount, mayWeigh, type SectionValues } from "../template-values";
import classes from "./review-cycles.module.css";
import type { TemplateForm } from "./template-fields";

interface OneSectionProps extends TemplateForm {
  at: number;
  section: SectionValues;
}

function QuestionnaireField({ form, at, section }: OneSectionProps) {
  const { t, i18n } = useTranslation();
  const query = api.useQuery("get", "/api/v1/questionnaires", {
    params: { query: { language: i18n.language, state: "in_force", limit: 100 } },
  });
  const offered = query.data?.items ?? [];
  return (
    <Select
      label={t("campaign_field.questionnaire_id")}
      description={
        query.data && offered.length === 0 ? (
          <TextLink to="/questionnaires">{t("campaign.from_starter")}</TextLink>
        ) : (
          t("review_template.questionnaire_text")
        )
      }
      required
      searchable
      data={offered.map((one) => ({ value: one.id, label: one.title || t("questionnaire.no_title") }))}
      value={section.questionnaire_id || null}
      onChange={(id) => form.setFieldValue(`sections.${at}.questionnaire_id`, id ?? "")}
      error={form.errors[`sections.${at}.questionnaire_id`]}
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
