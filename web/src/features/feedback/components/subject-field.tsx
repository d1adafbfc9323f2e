// SPDX-License-Identifier: Apache-2.0
// Chooses what feedback is about: work in general, a goal, a competency or a training of the person.
import { Group, Select } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { CompetencySelect } from "@/ui/competency-select";

export type SubjectValues = {
  subject: "general" | "goal" | "competency" | "plan_item";
  goal_id: string;
  competency_id: string;
  plan_item_id: string;
};

export const noSubject: SubjectValues = { subject: "general", goal_id: "", competency_id: "", plan_item_id: "" };

/** As the server takes it: at most one. */
export function subjectOf({ subject, goal_id, competency_id, plan_item_id }: SubjectValues) {
  return {
    goal_id: (subject === "goal" && goal_id) || null,
    competency_id: (subject === "competency" && competency_id) || null,
    plan_item_id: (subject === "plan_item" && plan_item_id) || null,
  };
}

/** Without the values themselves, which a form sends as subjectOf says. */
export function withoutSubject<Values extends SubjectValues>(values: Values): Omit<Values, keyof SubjectValues> {
  const { subject, goal_id, competency_id, plan_item_id, ...rest } = values;
  return rest;
}

/** What there is to choose: goals that run and that the reader sees, and trainings, for who sees the person's plans. */
function useChoices(personId: string) {
  const path = { person_id: personId };
  const options = { enabled: personId !== "", retry: false };
  const goals = api.useQuery("get", "/api/v1/people/{person_id}/goals", { params: { path } }, options);
  const trainings = api.useQuery(
    "get",
    "/api/v1/people/{person_id}/finished-trainings",
    { params: { path } },
    { ...options, meta: { quiet: true } },
  );
  const named = ({ id, title }: { id: string; title: string }) => ({ value: id, label: title });
  return {
    goal: (goals.data?.items ?? [])
      .filter(({ lifecycle }) => lifecycle === "active" || lifecycle === "agreed")
      .map(named),
    plan_item: (trainings.data?.items ?? []).map(named),
  };
}

interface SubjectFieldProps<Values extends SubjectValues> {
  form: UseFormReturnType<Values>;
  /** Whose goals and trainings. */
  personId: string;
}

export function SubjectField<Values extends SubjectValues>({ form, personId }: SubjectFieldProps<Values>) {
  const { t } = useTranslation();
  const choices = useChoices(personId);
  const { subject } = form.getValues();
  const kinds = (["general", "goal", "competency", "plan_item"] as const).filter(
    (kind) => kind === "general" || kind === "competency" || kind === subject || choices[kind].length > 0,
  );
  const choose = (key: keyof SubjectValues, value: string | null) => form.setFieldValue(key, (value ?? "") as never);
  return (
    <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
      <Select
        label={t("feedback.subject")}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: t(`feedback_subject.${value}`) }))}
        {...form.getInputProps("subject")}
      />
      {subject === "goal" || subject === "plan_item" ? (
        <Select
          label={t(`feedback_subject.which_${subject}`)}
          data={choices[subject]}
          searchable
          required
          {...form.getInputProps(`${subject}_id`)}
          onChange={(id) => choose(`${subject}_id`, id)}
        />
      ) : null}
      {subject === "competency" ? (
        <CompetencySelect
          label={t("feedback_subject.which_competency")}
          required
          {...form.getInputProps("competency_id")}
          onChange={(id) => choose("competency_id", id)}
        />
      ) : null}
    </Group>
  );
}

/** A kind was chosen, and nothing of it. */
export function lacksSubject(values: SubjectValues) {
  return values.subject !== "general" && values[`${values.subject}_id`] === "";
}
