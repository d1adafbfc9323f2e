// SPDX-License-Identifier: Apache-2.0
// From which price on somebody answers, how much one person redeems in a year, and what becomes of a leaver's points.
import { Button, Group, NumberInput, Select, SimpleGrid, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { given, type Numeral, numberOf } from "@/lib/given";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

type Settings = components["schemas"]["RewardSettings"];
type Values = {
  answer_from: Numeral;
  most_per_year: Numeral;
  leaver_rule: Settings["leaver_rule"];
  leaver_days: Numeral;
};

const rules = ["expire", "stay", "are_paid_out"] as const;

function RulesForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const change = api.useMutation("put", "/api/v1/settings/rewards", {
    meta: { quiet: true, done: t("reward_settings.saved") },
  });
  const { version, ...stored } = settings;
  const initialValues: Values = { ...stored, most_per_year: stored.most_per_year ?? "" };
  const edit = useProblemForm<Values>({ initialValues }, async (values) => {
    await change.mutateAsync({
      body: {
        answer_from: given(values.answer_from),
        most_per_year: numberOf(values.most_per_year),
        leaver_rule: values.leaver_rule,
        leaver_days: given(values.leaver_days),
        version,
      },
    });
  });
  const { form } = edit;
  return (
    <form onSubmit={edit.onSubmit} noValidate>
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
      <Loaded query={settings}>{(stored) => <RulesForm key={stored.version} settings={stored} />}</Loaded>
    </Section>
  );
}
