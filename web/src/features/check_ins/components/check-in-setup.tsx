// SPDX-License-Identifier: Apache-2.0
// When check-ins are asked for, and which questions beside the fixed ones: the workspace's, and a manager's own.
import { Button, Group, NumberInput, Select, Stack, Switch, Text } from "@mantine/core";
import { IconMessageQuestion, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { given } from "@/lib/given";
import { ClashAlert } from "@/ui/clash-alert";
import { ConfirmButton } from "@/ui/confirm";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { LeaveGuard } from "@/ui/leave-guard";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useEditForm } from "@/ui/use-edit-form";
import { NewQuestion } from "./new-question";

type Schemas = components["schemas"];
type Settings = Schemas["CheckInSettings"];
type Question = Schemas["CheckInQuestion"];
type Values = Omit<Settings, "version" | "earlier" | "answer_days"> & { answer_days: number | "" };

const cadences = ["weekly", "fortnightly", "monthly"] as const;
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const read = ({ version, is_on, cadence, opens_on, answer_days }: Settings) => ({
  values: { is_on, cadence, opens_on, answer_days },
  version,
});

function useWords() {
  const { t } = useTranslation();
  return {
    label: (field: keyof Values) => t(`check_in_settings.${field}`),
    say: (field: keyof Values, values: Values) => {
      if (field === "is_on") return t(values.is_on ? "settings.is_so" : "settings.is_not_so");
      if (field === "cadence") return t(`check_in_cadence.${values.cadence}`);
      if (field === "opens_on") return t(`weekday.${values.opens_on}`);
      return values.answer_days;
    },
  };
}

/** When another cadence takes effect: with the next day after the period that runs. */
function useUntil() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ earlier }: Settings) => {
    const last = earlier.at(-1);
    return last && last.until >= new Date().toISOString().slice(0, 10)
      ? t("check_in_settings.cadence_until", {
          cadence: t(`check_in_cadence.${last.cadence}`),
          date: format.date(last.until),
        })
      : t("check_in_settings.cadence_text");
  };
}

function RhythmForm({ settings, readAgain }: { settings: Settings; readAgain: () => Promise<Settings> }) {
  const { t } = useTranslation();
  const words = useWords();
  const change = api.useMutation("put", "/api/v1/settings/check-ins", {
    meta: { quiet: true, done: t("settings.saved") },
  });
  const edit = useEditForm<Values>({
    read: read(settings),
    readAgain: async () => read(await readAgain()),
    save: async ({ values, version, saved }) => {
      const body = { ...values, answer_days: given(values.answer_days) as number, version };
      const now = await change.mutateAsync({ body });
      saved(values, now.version);
    },
  });
  const { form, problem, sending, onSubmit } = edit;
  const untilOf = useUntil();
  return (
    <form onSubmit={onSubmit} noValidate>
      <LeaveGuard active={edit.isChanged} />
      <Stack>
        <Switch
          label={words.label("is_on")}
          description={t("check_in_settings.is_on_text")}
          {...form.getInputProps("is_on", { type: "checkbox" })}
        />
        <Select
          label={words.label("cadence")}
          description={untilOf(settings)}
          allowDeselect={false}
          data={cadences.map((value) => ({ value, label: t(`check_in_cadence.${value}`) }))}
          {...form.getInputProps("cadence")}
        />
        <Select
          label={words.label("opens_on")}
          description={t("check_in_settings.opens_on_text")}
          allowDeselect={false}
          data={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))}
          {...form.getInputProps("opens_on")}
        />
        <NumberInput
          label={words.label("answer_days")}
          description={t("check_in_settings.answer_days_text")}
          min={1}
          max={14}
          allowDecimal={false}
          {...form.getInputProps("answer_days")}
        />
        {problem ? <ProblemAlert problem={problem} /> : null}
        <ClashAlert edit={edit} {...words} />
        <Button type="submit" loading={sending} disabled={!edit.isChanged()} style={{ alignSelf: "flex-start" }}>
          {t("check_in_settings.save")}
        </Button>
      </Stack>
    </form>
  );
}

function Rhythm() {
  const { t } = useTranslation();
  const settings = api.useQuery("get", "/api/v1/settings/check-ins");
  return (
    <Section title={t("check_in_settings.title")} description={t("check_in_settings.text")}>
      <Loaded query={settings}>
        {(data) => (
          <RhythmForm
            settings={data}
            readAgain={async () => (await settings.refetch({ throwOnError: true })).data ?? data}
          />
        )}
      </Loaded>
    </Section>
  );
}

function useQuestionColumns(): Column<Question>[] {
  const { t } = useTranslation();
  const mayManage = useCan("check_ins.manage");
  const end = api.useMutation("delete", "/api/v1/check-in-questions/{check_in_question_id}", {
    meta: { done: t("check_in.question_ended") },
  });
  return [
    { key: "text", header: t("check_in.question"), cell: (one) => <Text size="sm">{one.text}</Text> },
    {
      key: "whom",
      header: t("check_in.asked_of"),
      cell: (one) => t(one.manager_id ? "check_in.of_reports" : "check_in.of_everybody"),
    },
    { key: "every", header: t("check_in.every"), cell: (one) => t("check_in.every_time", { count: one.every }) },
    {
      key: "end",
      header: t("check_in.end_question"),
      headerHidden: true,
      align: "right",
      cell: (one) =>
        one.manager_id || mayManage ? (
          <ConfirmButton
            size="compact-sm"
            variant="subtle"
            color="red"
            question={t("check_in.end_question_ask")}
            consequence={t("check_in.end_question_text")}
            confirm={t("check_in.end_question")}
            onConfirm={() => end.mutate({ params: { path: { check_in_question_id: one.id } } })}
          >
            {t("check_in.end_question")}
          </ConfirmButton>
        ) : null,
    },
  ];
}

export function CheckInSetup() {
  const { t } = useTranslation();
  const mayChange = useCan("settings.change");
  const [adding, setAdding] = useState(false);
  const columns = useQuestionColumns();
  const questions = api.useQuery("get", "/api/v1/check-in-questions");
  return (
    <Stack gap="lg">
      <Section
        title={t("check_in.questions")}
        description={t("check_in.questions_text")}
        flush
        actions={
          <Group>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t("check_in.ask_question")}
            </Button>
          </Group>
        }
      >
        <Loaded query={questions}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState
                icon={IconMessageQuestion}
                title={t("check_in.no_questions")}
                text={t("check_in.no_questions_text")}
              />
            ) : (
              <DataTable label={t("check_in.questions")} columns={columns} rows={items} rowKey={(one) => one.id} />
            )
          }
        </Loaded>
      </Section>
      {mayChange ? <Rhythm /> : null}
      {adding ? <NewQuestion onClose={() => setAdding(false)} /> : null}
    </Stack>
  );
}
