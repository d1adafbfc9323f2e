// SPDX-License-Identifier: Apache-2.0
// Name, language, time zone and appearance.
import {
  Button,
  Input,
  type MantineColorScheme,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
  useMantineColorScheme,
} from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { Me } from "@/api/session";
import { languages, supportedLanguage, switchLanguage } from "@/lib/i18n";
import { LeaveGuard } from "@/ui/leave-guard";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { ShortcutSwitch } from "@/ui/shortcut-switch";
import { TimeZoneSelect } from "@/ui/time-zone-select";
import { useProblemForm } from "@/ui/use-problem-form";

function Appearance() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Input.Wrapper label={t("settings.appearance")}>
      <div>
        <SegmentedControl
          mt={4}
          aria-label={t("settings.appearance")}
          data={[
            { value: "light", label: t("settings.light") },
            { value: "dark", label: t("settings.dark") },
            { value: "auto", label: t("settings.auto") },
          ]}
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
        />
      </div>
    </Input.Wrapper>
  );
}

export function Preferences({ me }: { me: Me }) {
  const { t } = useTranslation();
  const change = api.useMutation("patch", "/api/v1/me", {
    meta: { quiet: true, done: t("settings.saved") },
  });
  const { form, problem, sending, isUnsaved, onSubmit } = useProblemForm(
    {
      initialValues: {
        display_name: me.display_name,
        language: supportedLanguage(me.language),
        time_zone: me.time_zone,
      },
    },
    async (values) => {
      await change.mutateAsync({ body: values });
      await switchLanguage(values.language);
    },
  );
  return (
    <Section title={t("settings.preferences")}>
      <form onSubmit={onSubmit} noValidate>
        <LeaveGuard active={isUnsaved} />
        <Stack>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <TextInput label={t("settings.name")} maxLength={200} {...form.getInputProps("display_name")} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t("settings.language")}
              data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
              {...form.getInputProps("language")}
            />
            <TimeZoneSelect label={t("settings.time_zone")} {...form.getInputProps("time_zone")} />
          </SimpleGrid>
          <Button type="submit" loading={sending} style={{ alignSelf: "flex-start" }}>
            {t("action.save")}
          </Button>
        </Stack>
      </form>
      <Stack mt="xl" gap="xl">
        <Appearance />
        <ShortcutSwitch />
      </Stack>
    </Section>
  );
}
