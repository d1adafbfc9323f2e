// SPDX-License-Identifier: Apache-2.0
// Drafts the goal of a template for many: first whom it would reach, then, for just as many, the drafts.
import { Alert, SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { JobSelect } from "@/ui/job-select";
import { type ChosenPerson, PeopleSelect } from "@/ui/people-select";
import { UnitSelect } from "@/ui/unit-select";
import { notSaved, useProblemForm } from "@/ui/use-problem-form";
import { GoalSelect } from "./goal-select";
import { PeriodSelect } from "./period-select";

type Schemas = components["schemas"];
type Values = {
  goal_period_id: string;
  unit_id: string;
  job_id: string;
  people: ChosenPerson[];
  parent_goal_id: string;
};

function Preview({ preview }: { preview: Schemas["AssignmentPreview"] }) {
  const { t, i18n } = useTranslation();
  const names = new Intl.ListFormat(i18n.language).format(preview.samples.map(({ name }) => name));
  const reached = preview.people - preview.have_it;
  return (
    <Alert color="leaf" variant="light" role="status">
      <Stack gap={4}>
        <Text size="sm" fw={560}>
          {t("goal_template.reaches", { count: reached })}
        </Text>
        {preview.have_it > 0 ? <Text size="sm">{t("goal_template.have_it", { count: preview.have_it })}</Text> : null}
        {names ? (
          <Text size="sm">{preview.samples.length < reached ? t("goal_template.among", { names }) : names}</Text>
        ) : null}
      </Stack>
    </Alert>
  );
}

interface AssignTemplateProps {
  view: Schemas["GoalTemplateView"];
  onClose: () => void;
}

export function AssignTemplate({ view, onClose }: AssignTemplateProps) {
  const { t } = useTranslation();
  const { id, title, unit_id, job_id } = view.goal_template;
  const params = { path: { goal_template_id: id } };
  const preview = api.useMutation("post", "/api/v1/goal-templates/{goal_template_id}/assignment-preview", {
    meta: { quiet: true, refreshes: [] },
  });
  const assign = api.useMutation("post", "/api/v1/goal-templates/{goal_template_id}/assignment", {
    meta: { quiet: true, done: t("goal_template.assigned") },
  });
  const initialValues: Values = {
    goal_period_id: "",
    unit_id: unit_id ?? "",
    job_id: job_id ?? "",
    people: [],
    parent_goal_id: "",
  };
  const seen = preview.data;
  const edit = useProblemForm<Values>({ initialValues, onValuesChange: () => preview.reset() }, async (values) => {
    const body = {
      goal_period_id: values.goal_period_id,
      unit_id: values.unit_id || null,
      job_id: values.job_id || null,
      person_ids: values.people.map(({ id }) => id),
      parent_goal_id: values.parent_goal_id || null,
    };
    if (!seen) {
      await preview.mutateAsync({ params, body });
      return notSaved;
    }
    await assign.mutateAsync({ params, body: { ...body, expected: seen.people - seen.have_it } });
    return onClose();
  });
  const { form } = edit;
  const choose = (field: Exclude<keyof Values, "people">) => ({
    ...form.getInputProps(field),
    value: form.getValues()[field] || null,
    onChange: (chosen: string | null) => form.setFieldValue(field, chosen ?? ""),
  });
  return (
    <FormModal
      title={t("goal_template.assign_to", { title })}
      submit={t(seen ? "goal_template.assign" : "goal_template.preview")}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={form.getValues().goal_period_id === "" || (seen !== undefined && seen.people === seen.have_it)}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <PeriodSelect label={t("goal_field.goal_period_id")} {...choose("goal_period_id")} />
        <UnitSelect label={t("goal_field.unit_id")} clearable {...choose("unit_id")} />
        <JobSelect
          label={t("goal_template.job_id")}
          clearable
          chosen={job_id && view.job_title ? { value: job_id, label: view.job_title } : null}
          {...choose("job_id")}
        />
        <GoalSelect label={t("goal_template.parent")} clearable {...choose("parent_goal_id")} />
      </SimpleGrid>
      <PeopleSelect
        label={t("goal_template.people")}
        description={t("goal_template.people_text")}
        people={form.getValues().people}
        error={form.errors.person_ids}
        onChange={(people) => form.setFieldValue("people", people)}
      />
      {seen ? <Preview preview={seen} /> : null}
    </FormModal>
  );
}
