// SPDX-License-Identifier: Apache-2.0
// All that is settled about a series: what its campaigns share, how often one is sent, and what each asks.
import { Checkbox, Input, NumberInput, Select, SimpleGrid, Stack } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Section } from "@/ui/section";
import type { SeriesValues } from "../series-values";
import { CampaignAudience } from "./campaign-audience";
import { PromiseSection } from "./mode-fields";
import { type CampaignForm, DaysSection, SentSection } from "./sent-fields";

interface SeriesForm {
  form: UseFormReturnType<SeriesValues>;
}

const cadences = ["weeks", "months"] as const;

/** Of the version in force: what each send takes some of. */
function useQuestions(questionnaireId: string) {
  const { i18n } = useTranslation();
  const query = { params: { query: { language: i18n.language, limit: 100 } } };
  const all = api.useQuery("get", "/api/v1/questionnaires", query).data?.items ?? [];
  const version = all.find((one) => one.id === questionnaireId)?.questionnaire_version_id ?? "";
  const form = api.useQuery(
    "get",
    "/api/v1/questionnaire-versions/{questionnaire_version_id}/form",
    {
      params: { path: { questionnaire_version_id: version }, query: { language: i18n.language, rater_group: "self" } },
    },
    { enabled: version !== "" },
  );
  return form.data?.sections.flatMap((section) => section.questions) ?? [];
}

function FixedQuestions({ form }: SeriesForm) {
  const { t } = useTranslation();
  const { questionnaire_id, fixed_keys } = form.getValues();
  const questions = useQuestions(questionnaire_id);
  const error = Object.entries(form.errors).find(([field]) => field.startsWith("fixed_keys"))?.[1];
  if (questions.length === 0) return null;
  return (
    <Checkbox.Group
      label={t("series.fixed")}
      description={t("series.fixed_text", { count: questions.length - fixed_keys.length })}
      value={fixed_keys}
      onChange={(keys) => form.setFieldValue("fixed_keys", keys)}
    >
      <Stack gap="xs" mt="xs">
        {questions.map((question) => (
          <Checkbox key={question.key} value={question.key} label={question.text.text} />
        ))}
        {error ? <Input.Error>{error}</Input.Error> : null}
      </Stack>
    </Checkbox.Group>
  );
}

function RhythmSection({ form }: SeriesForm) {
  const { t } = useTranslation();
  return (
    <Section title={t("series.rhythm")} description={t("series.rhythm_text")}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <NumberInput
            label={t("series.every")}
            required
            min={1}
            max={52}
            allowDecimal={false}
            {...form.getInputProps("every")}
          />
          <Select
            label={t("series.cadence")}
            allowDeselect={false}
            data={cadences.map((one) => ({ value: one, label: t(`series_cadence.${one}`) }))}
            {...form.getInputProps("cadence")}
          />
          <NumberInput
            label={t("series.questions_each")}
            required
            min={1}
            max={50}
            allowDecimal={false}
            {...form.getInputProps("questions_each")}
          />
        </SimpleGrid>
        <FixedQuestions form={form} />
      </Stack>
    </Section>
  );
}

export function SeriesFields({ form }: SeriesForm) {
  // The fields of a campaign know nothing of the rest.
  const campaign = form as unknown as CampaignForm["form"];
  return (
    <>
      <SentSection form={campaign} />
      <CampaignAudience form={campaign} />
      <PromiseSection form={campaign} />
      <DaysSection form={campaign} />
      <RhythmSection form={form} />
    </>
  );
}
