// SPDX-License-Identifier: Apache-2.0
// Whom a campaign asks, or whom a cycle reviews: by a rule, by name, or both; and whom it leaves out.
import { Input, NumberInput, Radio, SimpleGrid, Stack } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AudienceValues } from "./audience-values";
import { JobsSelect, UnitsSelect } from "./many-select";
import { PeopleSelect } from "./people-select";
import { Section } from "./section";

type HasAudience = { audience: AudienceValues };

interface AudienceForm {
  form: UseFormReturnType<HasAudience>;
  /** What else is said of the rule. */
  ruleExtra?: ReactNode;
}

/** The part of a larger form that has an audience; the type of a form does not follow from that of its values. */
export const audienceForm = <Values extends HasAudience>(form: UseFormReturnType<Values>) =>
  form as unknown as UseFormReturnType<HasAudience>;

function RuleFields({ form, ruleExtra }: AudienceForm) {
  const { t } = useTranslation();
  const { rule } = form.getValues().audience;
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <UnitsSelect
          label={t("campaign.units")}
          description={t("campaign.units_text")}
          value={rule.unit_ids}
          onChange={(ids) => form.setFieldValue("audience.rule.unit_ids", ids)}
          error={form.errors["audience.rule.unit_ids"]}
        />
        <JobsSelect
          label={t("campaign.jobs")}
          description={t("campaign.jobs_text")}
          value={rule.job_ids}
          onChange={(jobs) => form.setFieldValue("audience.rule.job_ids", jobs)}
          error={form.errors["audience.rule.job_ids"]}
        />
        <NumberInput
          label={t("campaign.least_months")}
          placeholder={t("campaign.any_months")}
          min={0}
          max={720}
          allowDecimal={false}
          {...form.getInputProps("audience.rule.least_months")}
        />
        <NumberInput
          label={t("campaign.most_months")}
          placeholder={t("campaign.any_months")}
          min={0}
          max={720}
          allowDecimal={false}
          {...form.getInputProps("audience.rule.most_months")}
        />
      </SimpleGrid>
      {ruleExtra}
    </Stack>
  );
}

interface AudienceSectionProps extends AudienceForm {
  title: string;
  description: string;
}

export function AudienceSection({ form, title, description, ruleExtra }: AudienceSectionProps) {
  const { t } = useTranslation();
  const { has_rule, person_ids, left_out_ids } = form.getValues().audience;
  return (
    <Section title={title} description={description}>
      <Stack>
        <Radio.Group
          label={t("campaign.chosen_by")}
          value={has_rule ? "rule" : "names"}
          onChange={(chosen) => form.setFieldValue("audience.has_rule", chosen === "rule")}
        >
          <Stack gap="xs" mt={6}>
            <Radio value="rule" label={t("campaign.by_rule")} />
            <Radio value="names" label={t("campaign.by_names")} />
          </Stack>
        </Radio.Group>
        {has_rule ? <RuleFields form={form} ruleExtra={ruleExtra} /> : null}
        <PeopleSelect
          label={t(has_rule ? "campaign.named_besides" : "campaign.named")}
          people={person_ids}
          onChange={(people) => form.setFieldValue("audience.person_ids", people)}
          error={form.errors["audience.person_ids"]}
        />
        {has_rule ? (
          <PeopleSelect
            label={t("campaign.left_out")}
            description={t("campaign.left_out_text")}
            people={left_out_ids}
            onChange={(people) => form.setFieldValue("audience.left_out_ids", people)}
            error={form.errors["audience.left_out_ids"]}
          />
        ) : null}
        {form.errors.audience ? <Input.Error>{form.errors.audience}</Input.Error> : null}
      </Stack>
    </Section>
  );
}
