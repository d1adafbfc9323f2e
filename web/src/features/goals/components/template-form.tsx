// SPDX-License-Identifier: Apache-2.0
// Writes a goal template: a goal measured by one value, for a unit, a job or everybody.
import { SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { JobSelect } from "@/ui/job-select";
import { UnitSelect } from "@/ui/unit-select";
import { useProblemForm } from "@/ui/use-problem-form";
import { kindsFor, measureDraft } from "../goal-values";
import { MeasureFields } from "./measure-fields";

type Values = {
  title: string;
  description: string;
  unit_id: string;
  job_id: string;
  measure_kind: components["schemas"]["MeasureKind"];
  measure_unit: string;
  start_value: number | "";
  target_value: number | "";
};

export function TemplateForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const create = api.useMutation("post", "/api/v1/goal-templates", {
    meta: { quiet: true, done: t("goal_template.added") },
  });
  const initialValues: Values = {
    title: "",
    description: "",
    unit_id: "",
    job_id: "",
    measure_kind: "number",
    measure_unit: "",
    start_value: 0,
    target_value: "",
  };
  const edit = useProblemForm<Values>({ initialValues }, async (values) => {
    const { title, description, unit_id, job_id } = values;
    await create.mutateAsync({
      body: {
        ...measureDraft(values),
        title,
        description: description || null,
        unit_id: unit_id || null,
        job_id: job_id || null,
        roll_up: "manual",
      },
    });
    onClose();
  });
  const { form } = edit;
  return (
    <FormModal title={t("goal_template.add")} submit={t("action.save")} edit={edit} onClose={onClose}>
      <TextInput
        label={t("goal_field.title")}
        required
        maxLength={200}
        data-autofocus
        {...form.getInputProps("title")}
      />
      <Textarea label={t("goal_field.description")} autosize minRows={2} {...form.getInputProps("description")} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <UnitSelect label={t("goal_field.unit_id")} clearable {...form.getInputProps("unit_id")} />
        <JobSelect label={t("goal_template.job_id")} clearable {...form.getInputProps("job_id")} />
      </SimpleGrid>
      <MeasureFields
        kinds={kindsFor("manual")}
        kind={form.getValues().measure_kind}
        input={(field) => form.getInputProps(field)}
      />
    </FormModal>
  );
}
