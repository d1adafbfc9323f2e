// SPDX-License-Identifier: Apache-2.0
// Adds a key result to a goal, or writes one anew.
import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { hasTarget, measureDraft } from "../goal-values";
import { MeasureFields } from "./measure-fields";

type Schemas = components["schemas"];

type Values = {
  title: string;
  measure_kind: Schemas["MeasureKind"];
  measure_unit: string;
  start_value: number | "";
  target_value: number | "";
  weight: number | "";
  kpi_id: string;
  milestones: { title: string; due_on: string; weight: number }[];
};

function valuesOf(view: Schemas["KeyResultView"] | null): Values {
  if (!view)
    return {
      title: "",
      measure_kind: "number",
      measure_unit: "",
      start_value: 0,
      target_value: "",
      weight: 1,
      kpi_id: "",
      milestones: [],
    };
  const { title, measure_kind, measure_unit, start_value, target_value, weight, kpi_id } = view.key_result;
  const milestones = view.milestones.map((one) => ({ title: one.title, due_on: one.due_on ?? "", weight: one.weight }));
  return { title, measure_kind, measure_unit, start_value, target_value, weight, kpi_id: kpi_id ?? "", milestones };
}

function draftOf(values: Values) {
  return {
    ...measureDraft(values),
    title: values.title,
    weight: values.weight === "" ? null : values.weight,
    kpi_id: hasTarget(values.measure_kind) ? values.kpi_id || null : null,
    milestones:
      values.measure_kind === "milestones"
        ? values.milestones.map((one) => ({ ...one, due_on: one.due_on || null }))
        : [],
  };
}

type Form = ReturnType<typeof useProblemForm<Values>>["form"];

function Milestones({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text size="sm" fw={560}>
        {t("goal.milestones")}
      </Text>
      {form.getValues().milestones.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place; it has no other name.
        <Group key={place} wrap="nowrap" align="flex-start">
          <TextInput
            flex={1}
            aria-label={t("goal.milestone_title", { number: place + 1 })}
            maxLength={200}
            {...form.getInputProps(`milestones.${place}.title`)}
          />
          <TextInput
            type="date"
            aria-label={t("goal.milestone_due", { number: place + 1 })}
            {...form.getInputProps(`milestones.${place}.due_on`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("goal.milestone_remove", { number: place + 1 })}
            onClick={() => form.removeListItem("milestones", place)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => form.insertListItem("milestones", { title: "", due_on: "", weight: 1 })}
        >
          {t("goal.milestone_add")}
        </Button>
      </Group>
      {form.errors.milestones ? (
        <Text size="xs" c="red">
          {form.errors.milestones}
        </Text>
      ) : null}
    </Stack>
  );
}

const kinds = ["number", "percent", "money", "yes_no", "milestones"] as const;

interface KeyResultFormProps {
  goal: Schemas["Goal"];
  /** None: a new one. */
  keyResult: Schemas["KeyResultView"] | null;
  onClose: () => void;
}

export function KeyResultForm({ goal, keyResult, onClose }: KeyResultFormProps) {
  const { t } = useTranslation();
  const meta = { quiet: true, done: t("goal.key_result_saved") };
  const kpis = api.useQuery("get", "/api/v1/kpis");
  const create = api.useMutation("post", "/api/v1/goals/{goal_id}/key-results", { meta });
  const revise = api.useMutation("put", "/api/v1/key-results/{key_result_id}", { meta });
  const edit = useProblemForm<Values>({ initialValues: valuesOf(keyResult) }, async (values) => {
    const draft = draftOf(values);
    if (keyResult) {
      const { id, version } = keyResult.key_result;
      await revise.mutateAsync({ params: { path: { key_result_id: id } }, body: { ...draft, version } });
    } else {
      const path = { goal_id: goal.id };
      await create.mutateAsync({ params: { path }, body: { ...draft, version: goal.version } });
    }
    onClose();
  });
  const { form } = edit;
  const { measure_kind, kpi_id } = form.getValues();
  return (
    <FormModal
      title={t(keyResult ? "goal.key_result_change" : "goal.key_result_add")}
      submit={t("action.save")}
      edit={edit}
      onClose={onClose}
    >
      <TextInput
        label={t("goal_field.title")}
        required
        maxLength={200}
        data-autofocus
        {...form.getInputProps("title")}
      />
      <MeasureFields kinds={kinds} kind={measure_kind} input={(field) => form.getInputProps(field)} />
      {measure_kind === "milestones" ? <Milestones form={form} /> : null}
      <NumberInput
        label={t("goal_field.weight")}
        description={t("goal.key_result_weight_text")}
        min={0}
        {...form.getInputProps("weight")}
      />
      {hasTarget(measure_kind) && kpis.data && kpis.data.items.length > 0 ? (
        <Select
          label={t("goal.kpi")}
          description={t("goal.kpi_text")}
          clearable
          searchable
          data={kpis.data.items.map(({ id, name }) => ({ value: id, label: name }))}
          error={form.errors.kpi_id}
          value={kpi_id || null}
          onChange={(chosen) => form.setFieldValue("kpi_id", chosen ?? "")}
        />
      ) : null}
    </FormModal>
  );
}
