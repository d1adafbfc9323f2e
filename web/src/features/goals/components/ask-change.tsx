// SPDX-License-Identifier: Apache-2.0
// Asks to change what was locked when the goal was agreed: only what should be other than it is, and why.
import { NumberInput, Select, SimpleGrid, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { hasTarget } from "../goal-values";

type View = components["schemas"]["GoalView"];
type Values = {
  key_result_id: string;
  target_value: number | "";
  weight: number | "";
  starts_on: string;
  due_on: string;
  reason: string;
};

export function AskChange({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useTranslation();
  const { goal, goal_period: period } = view;
  const ask = api.useMutation("post", "/api/v1/goals/{goal_id}/change-requests", {
    meta: { quiet: true, done: t("goal.change_was_asked") },
  });
  const initialValues: Values = {
    key_result_id: "",
    target_value: "",
    weight: "",
    starts_on: goal.starts_on,
    due_on: goal.due_on,
    reason: "",
  };
  const edit = useProblemForm<Values>({ initialValues }, async (values) => {
    const body = {
      key_result_id: values.key_result_id || null,
      target_value: values.target_value === "" ? null : values.target_value,
      weight: values.weight === "" ? null : values.weight,
      starts_on: values.starts_on === goal.starts_on ? null : values.starts_on || null,
      due_on: values.due_on === goal.due_on ? null : values.due_on || null,
      reason: values.reason,
    };
    await ask.mutateAsync({ params: { path: { goal_id: goal.id } }, body });
    onClose();
  });
  const { form } = edit;
  const targets = [
    ...(hasTarget(goal.measure_kind) ? [{ value: "", label: t("goal.goal_itself") }] : []),
    ...view.key_results
      .filter(({ key_result }) => hasTarget(key_result.measure_kind))
      .map(({ key_result }) => ({ value: key_result.id, label: key_result.title })),
  ];
  return (
    <FormModal title={t("goal.ask_change")} submit={t("goal.ask_change_send")} edit={edit} onClose={onClose}>
      <Text size="sm">{t("goal.ask_change_text")}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {period.locks_target && targets.length > 0 ? (
          <>
            <Select
              label={t("goal.whose_target")}
              allowDeselect={false}
              data={targets}
              {...form.getInputProps("key_result_id")}
            />
            <NumberInput label={t("goal_field.target_value")} {...form.getInputProps("target_value")} />
          </>
        ) : null}
        {period.locks_weight ? (
          <NumberInput label={t("goal_field.weight")} min={0} {...form.getInputProps("weight")} />
        ) : null}
        {period.locks_dates ? (
          <>
            <DateField label={t("goal_field.starts_on")} {...form.getInputProps("starts_on")} />
            <DateField label={t("goal_field.due_on")} {...form.getInputProps("due_on")} />
          </>
        ) : null}
      </SimpleGrid>
      <Textarea label={t("goal.reason")} autosize minRows={2} maxLength={2000} {...form.getInputProps("reason")} />
    </FormModal>
  );
}
