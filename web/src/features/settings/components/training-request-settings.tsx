// SPDX-License-Identifier: Apache-2.0
// From which amounts on a request for outside training needs more than the manager's yes, and how long each may wait.
import { Button, NumberInput, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { given } from "@/lib/given";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

type Settings = components["schemas"]["TrainingRequestSettings"];
/** As typed: an emptied field is an empty text. */
type Values = Record<keyof Settings, number | "">;

function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { currency } = useMe().workspace;
  const change = api.useMutation("put", "/api/v1/settings/training-requests", {
    meta: { quiet: true, refreshes: ["/api/v1/settings", "/api/v1/audit"], done: t("settings.saved") },
  });
  const { form, problem, sending, onSubmit } = useProblemForm<Values>({ initialValues: settings }, async (values) => {
    const body = {
      learning_team_from: given(values.learning_team_from),
      budget_holder_from: given(values.budget_holder_from),
      answer_within_days: given(values.answer_within_days),
    };
    await change.mutateAsync({ body });
    form.resetDirty();
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <NumberInput
          label={t("request_settings.learning_team_from", { currency })}
          description={t("request_settings.learning_team_from_text")}
          min={0}
          decimalScale={2}
          {...form.getInputProps("learning_team_from")}
        />
        <NumberInput
          label={t("request_settings.budget_holder_from", { currency })}
          description={t("request_settings.budget_holder_from_text")}
          min={0}
          decimalScale={2}
          {...form.getInputProps("budget_holder_from")}
        />
        <NumberInput
          label={t("request_settings.answer_within_days")}
          description={t("request_settings.answer_within_days_text")}
          min={1}
          max={90}
          allowDecimal={false}
          {...form.getInputProps("answer_within_days")}
        />
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Button type="submit" loading={sending} disabled={!form.isDirty()} style={{ alignSelf: "flex-start" }}>
          {t("request_settings.save")}
        </Button>
      </Stack>
    </form>
  );
}

export function TrainingRequestSettings() {
  const { t } = useTranslation();
  const settings = api.useQuery("get", "/api/v1/settings/training-requests");
  return (
    <Section title={t("request_settings.title")} description={t("request_settings.text")}>
      <Loaded query={settings}>{(data) => <SettingsForm settings={data} />}</Loaded>
    </Section>
  );
}
