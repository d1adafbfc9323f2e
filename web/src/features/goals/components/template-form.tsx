// SPDX-License-Identifier: Apache-2.0
// Writes a goal template, or writes one anew: a goal measured by one value or by key results, for a unit, a job or everybody.
import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { JobSelect } from "@/ui/job-select";
import { UnitSelect } from "@/ui/unit-select";
import { useEditForm } from "@/ui/use-edit-form";
import { kindsFor, rollUps } from "../goal-values";
import { type TemplateValues, templateDraft, templateValuesOf } from "../template-values";
import { useMeasureWords } from "../use-measure-words";
import { MeasureFields } from "./measure-fields";
import { TemplateKeyResults } from "./template-key-results";

type View = components["schemas"]["GoalTemplateView"];

function useTemplateWords() {
  const { t } = useTranslation();
  const measure = useMeasureWords();
  const label = (field: keyof TemplateValues) => {
    if (field === "key_results") return t("goal.key_results");
    return field === "job_id" ? t("goal_template.job_id") : t(`goal_field.${field}`);
  };
  const say = (field: keyof TemplateValues, values: TemplateValues) => {
    switch (field) {
      case "roll_up":
        return t(`goal_roll_up.${values.roll_up}`);
      case "measure_kind":
        return t(`goal_measure.${values.measure_kind}`);
      case "key_results":
        return values.key_results.map(({ title }) => title).join(", ");
      case "start_value":
      case "target_value":
        return values[field] === "" ? "–" : measure.value(values, values[field]);
      case "unit_id":
      case "job_id":
        return values[field] ? t("goal.another") : "–";
      default:
        return values[field];
    }
  };
  return { label, say };
}

const read = (view: View | null) => ({ values: templateValuesOf(view), version: view?.goal_template.version ?? 0 });

interface TemplateFormProps {
  /** null: a new one. */
  view: View | null;
  onClose: () => void;
}

function useTemplateForm({ view, onClose }: TemplateFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const meta = { quiet: true, done: t("goal_template.saved") };
  const create = api.useMutation("post", "/api/v1/goal-templates", { meta });
  const change = api.useMutation("put", "/api/v1/goal-templates/{goal_template_id}", { meta });
  const id = view?.goal_template.id ?? "";
  return useEditForm<TemplateValues>({
    read: read(view),
    readAgain: async () => {
      const list = await queryClient.fetchQuery({ ...api.queryOptions("get", "/api/v1/goal-templates"), staleTime: 0 });
      const now = list.items.find((one) => one.goal_template.id === id);
      if (!now) throw new Problem(404, "not_found", t("not_found.text"));
      return read(now);
    },
    save: async ({ values, version }) => {
      const body = templateDraft(values);
      const params = { path: { goal_template_id: id } };
      if (view) await change.mutateAsync({ params, body: { ...body, version } });
      else await create.mutateAsync({ body });
      onClose();
    },
  });
}

export function TemplateForm({ view, onClose }: TemplateFormProps) {
  const { t } = useTranslation();
  const words = useTemplateWords();
  const edit = useTemplateForm({ view, onClose });
  const { form } = edit;
  const { roll_up, measure_kind } = form.getValues();
  const kinds = kindsFor(roll_up);
  const choose = (chosen: string | null) => {
    const next = (chosen ?? "manual") as TemplateValues["roll_up"];
    const fitting = kindsFor(next);
    form.setFieldValue("roll_up", next);
    if (!fitting.includes(measure_kind)) form.setFieldValue("measure_kind", fitting[0]);
  };
  const job = view?.goal_template.job_id && view.job_title;
  return (
    <FormModal
      title={t(view ? "goal_template.change" : "goal_template.add")}
      submit={t("action.save")}
      edit={edit}
      onClose={onClose}
    >
      <ClashAlert edit={edit} {...words} />
      <TextInput
        label={t("goal_field.title")}
        required
        maxLength={200}
        data-autofocus
        {...form.getInputProps("title")}
      />
      <Textarea label={t("goal_field.description")} autosize minRows={2} {...form.getInputProps("description")} />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <UnitSelect
          label={t("goal_field.unit_id")}
          clearable
          {...form.getInputProps("unit_id")}
          onChange={(chosen) => form.setFieldValue("unit_id", chosen ?? "")}
        />
        <JobSelect
          label={t("goal_template.job_id")}
          clearable
          chosen={job ? { value: view.goal_template.job_id ?? "", label: job } : null}
          {...form.getInputProps("job_id")}
          onChange={(chosen) => form.setFieldValue("job_id", chosen ?? "")}
        />
        <NumberInput label={t("goal_field.weight")} min={0} {...form.getInputProps("weight")} />
      </SimpleGrid>
      <Select
        label={t("goal_field.roll_up")}
        description={t(`goal_roll_up_text.${roll_up}`)}
        allowDeselect={false}
        data={rollUps.map((one) => ({ value: one, label: t(`goal_roll_up.${one}`) }))}
        {...form.getInputProps("roll_up")}
        onChange={choose}
      />
      {kinds[0] === "pieces" ? null : (
        <MeasureFields kinds={kinds} kind={measure_kind} input={(field) => form.getInputProps(field)} />
      )}
      {roll_up === "manual" ? null : <TemplateKeyResults form={form} />}
    </FormModal>
  );
}
