// SPDX-License-Identifier: Apache-2.0
// How large a file may be that people add.
import { Button, NumberInput, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { given } from "@/lib/given";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

function FileSettingsForm({ settings }: { settings: components["schemas"]["FileSettings"] }) {
  const { t } = useTranslation();
  const change = api.useMutation("put", "/api/v1/settings/files", {
    meta: { quiet: true, refreshes: ["/api/v1/settings", "/api/v1/audit"], done: t("settings.saved") },
  });
  const initialValues: { largest_megabytes: number | "" } = settings;
  const { form, problem, sending, onSubmit } = useProblemForm({ initialValues }, async ({ largest_megabytes }) => {
    await change.mutateAsync({ body: { largest_megabytes: given(largest_megabytes) } });
    form.resetDirty();
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <NumberInput
          label={t("file_settings.largest_megabytes")}
          description={t("file_settings.largest_megabytes_text")}
          min={1}
          max={50}
          allowDecimal={false}
          {...form.getInputProps("largest_megabytes")}
        />
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Button type="submit" loading={sending} disabled={!form.isDirty()} style={{ alignSelf: "flex-start" }}>
          {t("file_settings.save")}
        </Button>
      </Stack>
    </form>
  );
}

export function FileSettings() {
  const { t } = useTranslation();
  const settings = api.useQuery("get", "/api/v1/settings/files");
  return (
    <Section title={t("file_settings.title")} description={t("file_settings.text")}>
      <Loaded query={settings}>{(data) => <FileSettingsForm settings={data} />}</Loaded>
    </Section>
  );
}
