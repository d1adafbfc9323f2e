// SPDX-License-Identifier: Apache-2.0
// From which price on somebody answers, how much one person redeems in a year, and what becomes of a leaver's points.
import { Button, Group, NumberInput, Select, SimpleGrid, Stack } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { given, type Numeral, numberOf } from "@/lib/given";
import { ClashAlert } from "@/ui/clash-alert";
import { useFormat } from "@/ui/format";
import { LeaveGuard } from "@/ui/leave-guard";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useEditForm } from "@/ui/use-edit-form";

type Settings = components["schemas"]["RewardSettings"];
type Values = {
  answer_from: Numeral;
  most_per_year: Numeral;
  leaver_rule: Settings["leaver_rule"];
  leaver_days: Numeral;
};

const rules = ["expire", "stay", "are_paid_out"] as const;

function read({ version, ...stored }: Settings): { values: Values; version: number } {
  return { values: { ...stored, most_per_year: stored.most_per_year ?? "" }, version };
}

function useFieldWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const say = (field: keyof Values, values: Values) => {
    if (field === "leaver_rule") return t(`leaver_rule.${values.leaver_rule}`);
    const value = values[field];
    return value === "" ? "" : format.number(value);
  };
  return { label: (field: keyof Values) => t(`reward_settings.${field}`), say };
}

function useRulesForm(settings: Settings) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const change = api.useMutation("put", "/api/v1/settings/rewards", {
    meta: { quiet: true, done: t("reward_settings.saved") },
  });
  return useEditForm<Values>({
    read: read(settings),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/settings/rewards");
      return read(await queryClient.fetchQuery({ ...options, staleTime: 0 }));
    },
    save: async ({ values, version, saved }) => {
      const now = await change.mutateAsync({
        body: {
          answer_from: given(values.answer_from),
          most_per_year: numberOf(values.most_per_year),
          leaver_rule: values.leaver_rule,
          leaver_days: given(values.leaver_days),
          version,
        },
      });
      saved(values, now.version);
    },
  });
}

function RulesForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const edit = useRulesForm(settings);
  const { form } = edit;
  return (
    <form onSubmit={edit.onSubmit} noValidate>
      <LeaveGuard active={edit.isChanged} />
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={t("reward_settings.answer_from")}
            description={t("reward_settings.answer_from_text")}
            min={1}
            {...form.getInputProps("answer_from")}
          />
          <NumberInput
            label={t("reward_settings.most_per_year")}
            description={t("reward_settings.most_per_year_text")}
            min={1}
            {...form.getInputProps("most_per_year")}
          />
          <Select
            label={t("reward_settings.leaver_rule")}
            allowDeselect={false}
            data={rules.map((one) => ({ value: one, label: t(`leaver_rule.${one}`) }))}
            {...form.getInputProps("leaver_rule")}
          />
          {form.getValues().leaver_rule === "stay" ? (
            <NumberInput
              label={t("reward_settings.leaver_days")}
              min={1}
              max={365}
              {...form.getInputProps("leaver_days")}
            />
          ) : null}
        </SimpleGrid>
        <ClashAlert edit={edit} {...words} />
        {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
        <Group>
          <Button type="submit" loading={edit.sending}>
            {t("action.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function RewardRules() {
  const { t } = useTranslation();
  const settings = api.useQuery("get", "/api/v1/settings/rewards");
  return (
    <Section title={t("reward_settings.title")} description={t("reward_settings.text")}>
      <Loaded query={settings}>{(stored) => <RulesForm settings={stored} />}</Loaded>
    </Section>
  );
}
