// SPDX-License-Identifier: Apache-2.0
// How much one person helps others in this workspace, and how fresh the evidence of who is found must be.
import { Button, NumberInput, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { given } from "@/lib/given";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

type Settings = components["schemas"]["HelpSettings"];
/** As typed: an emptied field is an empty text. */
type Values = { [Name in keyof Settings]: number | "" };

function HelpSettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const change = api.useMutation("put", "/api/v1/settings/helpers", {
    meta: {
      quiet: true,
      refreshes: ["/api/v1/settings", "/api/v1/plan-items", "/api/v1/audit"],
      done: t("settings.saved"),
    },
  });
  const { form, problem, sending, onSubmit } = useProblemForm<Values>({ initialValues: settings }, async (values) => {
    const { most_at_once, evidence_within_days } = values;
    await change.mutateAsync({
      body: { most_at_once: given(most_at_once), evidence_within_days: given(evidence_within_days) },
    });
    form.resetDirty();
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <NumberInput
          label={t("help_settings.most_at_once")}
          description={t("help_settings.most_at_once_text")}
          min={1}
          max={50}
          allowDecimal={false}
          {...form.getInputProps("most_at_once")}
        />
        <NumberInput
          label={t("help_settings.evidence_within_days")}
          description={t("help_settings.evidence_within_days_text")}
          min={30}
          max={3650}
          allowDecimal={false}
          {...form.getInputProps("evidence_within_days")}
        />
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Button type="submit" loading={sending} disabled={!form.isDirty()} style={{ alignSelf: "flex-start" }}>
          {t("plan_settings.save")}
        </Button>
      </Stack>
    </form>
  );
}

export function HelpSettings() {
  const { t } = useTranslation();
  const settings = api.useQuery("get", "/api/v1/settings/helpers");
  return (
    <Section title={t("help_settings.title")} description={t("help_settings.text")}>
      <Loaded query={settings}>{(data) => <HelpSettingsForm settings={data} />}</Loaded>
    </Section>
  );
}
