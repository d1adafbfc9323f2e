// SPDX-License-Identifier: Apache-2.0
// How a level follows from evidence, in words, with the constants of the formula: for everybody to read, for some to set.
import { Button, Group, List, NumberInput, SimpleGrid, Skeleton, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ClashAlert } from "@/ui/clash-alert";
import { useFormat } from "@/ui/format";
import { LeaveGuard } from "@/ui/leave-guard";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useEditForm } from "@/ui/use-edit-form";
import { type ProficiencyValues, SourceConstants } from "../components/source-constants";
import { CompetenciesLink } from "../components/ways-back";
import { confidenceOf, effectivePieces } from "../proficiency-example";

type Settings = components["schemas"]["ProficiencySettings"];

function Formula() {
  const { t } = useTranslation();
  return (
    <Section title={t("proficiency.formula")}>
      <List type="ordered" spacing="xs" size="sm">
        <List.Item>{t("proficiency.step_freshness")}</List.Item>
        <List.Item>{t("proficiency.step_source")}</List.Item>
        <List.Item>{t("proficiency.step_level")}</List.Item>
        <List.Item>{t("proficiency.step_confidence")}</List.Item>
      </List>
      <Text size="sm" mt="md" c="dimmed">
        {t("proficiency.silence")}
      </Text>
    </Section>
  );
}

const read = ({ version, ...values }: Settings) => ({ values, version });

/** Says what somebody else changed: a source by its two constants, the others by their value. */
function useWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    label: (field: keyof ProficiencyValues) =>
      field === "repetition" || field === "reliance" ? t(`proficiency.${field}`) : t(`source.${field}`),
    say: (field: keyof ProficiencyValues, values: ProficiencyValues) => {
      const value = values[field];
      if (typeof value === "number") return format.number(value, 3);
      return [
        `${t("proficiency.credibility")} ${format.number(value.credibility, 3)}`,
        `${t("proficiency.half_life")} ${format.number(value.half_life)}`,
      ].join(", ");
    },
  };
}

interface ConstantsProps {
  settings: Settings;
  readAgain: () => Promise<Settings>;
}

function Constants({ settings, readAgain }: ConstantsProps) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const mayChange = useCan("settings.change");
  const change = api.useMutation("put", "/api/v1/settings/proficiency", {
    meta: { quiet: true, done: t("proficiency.saved") },
  });
  const edit = useEditForm<ProficiencyValues>({
    read: read(settings),
    readAgain: async () => read(await readAgain()),
    save: async ({ values, version, saved }) => {
      const now = await change.mutateAsync({ body: { ...values, version } });
      saved(values, now.version);
    },
  });
  const { form } = edit;
  const changed = edit.isChanged();
  const { manager, self, repetition, reliance } = form.values;
  return (
    <form onSubmit={edit.onSubmit} noValidate>
      <Stack gap="lg">
        <SourceConstants form={form} readOnly={!mayChange} />
        <Section title={t("proficiency.together")}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
            <NumberInput
              label={t("proficiency.repetition")}
              description={t("proficiency.repetition_text", {
                pieces: format.number(effectivePieces(3, Number(repetition)), 1),
              })}
              inputWrapperOrder={["label", "input", "description", "error"]}
              min={0}
              max={1}
              step={0.1}
              decimalScale={3}
              readOnly={!mayChange}
              {...form.getInputProps("repetition")}
            />
            <NumberInput
              label={t("proficiency.reliance")}
              description={t("proficiency.reliance_text", {
                one: format.percent(confidenceOf([Number(manager.credibility)], Number(reliance))),
                both: format.percent(
                  confidenceOf([Number(manager.credibility), Number(self.credibility)], Number(reliance)),
                ),
              })}
              inputWrapperOrder={["label", "input", "description", "error"]}
              min={1}
              max={100}
              step={0.5}
              decimalScale={3}
              readOnly={!mayChange}
              {...form.getInputProps("reliance")}
            />
          </SimpleGrid>
        </Section>
        {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
        <ClashAlert edit={edit} {...words} />
        {mayChange ? (
          <Group justify="space-between" align="center">
            <Text size="sm" c="dimmed" maw={520}>
              {t("proficiency.consequence")}
            </Text>
            <Group gap="sm">
              <Button variant="default" disabled={!changed} onClick={() => edit.startFrom(read(settings))}>
                {t("proficiency.undo")}
              </Button>
              <Button type="submit" loading={edit.sending} disabled={!changed}>
                {t("action.save")}
              </Button>
            </Group>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {t("proficiency.read_only")}
          </Text>
        )}
      </Stack>
      <LeaveGuard active={edit.isChanged} />
    </form>
  );
}

export function ProficiencySettingsPage() {
  const { t } = useTranslation();
  const settings = api.useQuery("get", "/api/v1/settings/proficiency");
  return (
    <Page width="reading">
      <PageHeader eyebrow={<CompetenciesLink />} title={t("proficiency.title")} subtitle={t("proficiency.subtitle")} />
      <Stack gap="lg">
        <Formula />
        <Loaded query={settings} skeleton={<Skeleton height={480} radius="lg" />}>
          {(data) => (
            <Constants
              settings={data}
              readAgain={async () => (await settings.refetch({ throwOnError: true })).data ?? data}
            />
          )}
        </Loaded>
      </Stack>
    </Page>
  );
}
