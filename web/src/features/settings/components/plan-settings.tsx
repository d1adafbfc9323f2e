// SPDX-License-Identifier: Apache-2.0
// How training plans are answered in this workspace, each rule with what follows from it.
import { Button, NumberInput, Stack, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { given } from "@/lib/given";
import { LeaveGuard } from "@/ui/leave-guard";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

type Settings = components["schemas"]["PlanSettings"];
/** As typed: an emptied field is an empty text. */
type Values = { reassess_after_days: number | ""; answer_within_days: number | ""; own_agreement: boolean };

function PlanSettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const change = api.useMutation("put", "/api/v1/settings/plans", {
    meta: { quiet: true, refreshes: ["/api/v1/settings", "/api/v1/plans", "/api/v1/audit"], done: t("settings.saved") },
  });
  const { form, problem, sending, isUnsaved, onSubmit } = useProblemForm<Values>(
    { initialValues: settings },
    async (values) => {
      const body = {
        ...values,
        reassess_after_days: given(values.reassess_after_days),
        answer_within_days: given(values.answer_within_days),
      };
      await change.mutateAsync({ body });
    },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <LeaveGuard active={isUnsaved} />
      <Stack>
        <NumberInput
          label={t("plan_settings.answer_within_days")}
          description={t("plan_settings.answer_within_days_text")}
          min={1}
          max={90}
          allowDecimal={false}
          {...form.getInputProps("answer_within_days")}
        />
        <NumberInput
          label={t("plan_settings.reassess_after_days")}
          description={t("plan_settings.reassess_after_days_text")}
          min={60}
          max={180}
          allowDecimal={false}
          {...form.getInputProps("reassess_after_days")}
        />
        <Switch
          label={t("plan_settings.own_agreement")}
          description={t("plan_settings.own_agreement_text")}
          {...form.getInputProps("own_agreement", { type: "checkbox" })}
        />
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Button type="submit" loading={sending} disabled={!form.isDirty()} style={{ alignSelf: "flex-start" }}>
          {t("plan_settings.save")}
        </Button>
      </Stack>
    </form>
  );
}

export function PlanSettings() {
  const { t } = useTranslation();
  const settings = api.useQuery("get", "/api/v1/settings/plans");
  return (
    <Section title={t("plan_settings.title")} description={t("plan_settings.text")}>
      <Loaded query={settings}>{(data) => <PlanSettingsForm settings={data} />}</Loaded>
    </Section>
  );
}
