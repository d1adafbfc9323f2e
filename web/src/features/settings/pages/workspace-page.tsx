// SPDX-License-Identifier: Apache-2.0
// The workspace: its name, its money, what holds for people who have not chosen for themselves, and how plans
// are answered.
import { Button, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { languages, supportedLanguage } from "@/lib/i18n";
import { ClashAlert } from "@/ui/clash-alert";
import { LeaveGuard } from "@/ui/leave-guard";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { TimeZoneSelect } from "@/ui/time-zone-select";
import { useCurrencies } from "@/ui/use-currencies";
import { useEditForm } from "@/ui/use-edit-form";
import { BudgetHolders } from "../components/budget-holders";
import { CatalogueSettings } from "../components/catalogue-settings";
import { FileSettings } from "../components/file-settings";
import { GoalSettings } from "../components/goal-settings";
import { HelpSettings } from "../components/help-settings";
import { MailState } from "../components/mail-state";
import { MaterialSettings } from "../components/material-settings";
import { PlanSettings } from "../components/plan-settings";
import { TrainingRequestSettings } from "../components/training-request-settings";

type Settings = components["schemas"]["WorkspaceSettings"];

type Values = Record<"name" | "currency" | "time_zone" | "language", string>;

const read = ({ name, currency, time_zone, language, version }: Settings) => ({
  values: { name, currency, time_zone, language: supportedLanguage(language) },
  version,
});

/** Says what somebody else changed. */
function useWords() {
  const { t } = useTranslation();
  const labels = {
    name: t("workspace.name"),
    currency: t("workspace.currency"),
    time_zone: t("settings.time_zone"),
    language: t("settings.language"),
  };
  return {
    label: (field: keyof Values) => labels[field],
    say: (field: keyof Values, values: Values) =>
      field === "language" ? languages[supportedLanguage(values.language)] : values[field],
  };
}

interface SettingsFormProps {
  settings: Settings;
  readAgain: () => Promise<Settings>;
}

function SettingsForm({ settings, readAgain }: SettingsFormProps) {
  const { t } = useTranslation();
  const words = useWords();
  const currencies = useCurrencies();
  const change = api.useMutation("patch", "/api/v1/settings", {
    meta: { quiet: true, done: t("settings.saved") },
  });
  const edit = useEditForm<Values>({
    read: read(settings),
    readAgain: async () => read(await readAgain()),
    save: async ({ values, version, saved }) => {
      const now = await change.mutateAsync({ body: { ...values, version } });
      saved(values, now.version);
    },
  });
  const { form, problem, sending, onSubmit } = edit;
  return (
    <form onSubmit={onSubmit} noValidate>
      <LeaveGuard active={edit.isChanged} />
      <Stack gap="lg">
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Section title={t("workspace.identity")}>
          <TextInput
            label={t("workspace.name")}
            description={t("workspace.name_text")}
            required
            maxLength={120}
            {...form.getInputProps("name")}
          />
        </Section>
        <Section title={t("workspace.money")}>
          <Select
            label={t("workspace.currency")}
            description={t("workspace.currency_text")}
            searchable
            data={currencies}
            {...form.getInputProps("currency")}
          />
        </Section>
        <Section title={t("workspace.defaults")} description={t("workspace.defaults_text")}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t("settings.language")}
              data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
              {...form.getInputProps("language")}
            />
            <TimeZoneSelect label={t("settings.time_zone")} {...form.getInputProps("time_zone")} />
          </SimpleGrid>
        </Section>
        <ClashAlert edit={edit} {...words} />
        <Button type="submit" loading={sending} disabled={!edit.isChanged()} style={{ alignSelf: "flex-start" }}>
          {t("action.save")}
        </Button>
      </Stack>
    </form>
  );
}

function Workspace() {
  const { t } = useTranslation();
  const settings = api.useQuery("get", "/api/v1/settings");
  return (
    <Page width="reading">
      <PageHeader
        title={t("place.workspace")}
        subtitle={t("workspace.subtitle")}
        actions={
          <ButtonLink to="/getting-started" variant="default">
            {t("place.getting_started")}
          </ButtonLink>
        }
      />
      <Stack gap="lg">
        <Loaded query={settings}>
          {(data) => (
            <SettingsForm
              settings={data}
              readAgain={async () => (await settings.refetch({ throwOnError: true })).data ?? data}
            />
          )}
        </Loaded>
        <PlanSettings />
        <GoalSettings />
        <HelpSettings />
        <TrainingRequestSettings />
        <BudgetHolders />
        <CatalogueSettings />
        <FileSettings />
        <MaterialSettings />
        <MailState />
      </Stack>
    </Page>
  );
}

export function WorkspacePage() {
  return (
    <Permitted to="settings.change">
      <Workspace />
    </Permitted>
  );
}
