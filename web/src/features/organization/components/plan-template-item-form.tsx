// SPDX-License-Identifier: Apache-2.0
// One item of a job's plan template, written or changed.

import { Group, NumberInput, SegmentedControl, Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { methods } from "@/lib/methods";
import { ClashAlert } from "@/ui/clash-alert";
import { CompetencySelect } from "@/ui/competency-select";
import { FormModal } from "@/ui/form-modal";
import { useEditForm } from "@/ui/use-edit-form";
import {
  newTemplateItem,
  type TemplateItemValues,
  templateItemDraft,
  templateItemValues,
} from "../template-item-values";

type Schemas = components["schemas"];

interface PlanTemplateItemFormProps {
  job: Schemas["JobProfile"];
  item: Schemas["PlanTemplateItem"] | "new";
  onClose: () => void;
}

const read = (item: Schemas["PlanTemplateItem"]) => ({ values: templateItemValues(item), version: item.version });

function useTemplateItem({ job, item, onClose }: PlanTemplateItemFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const meta = { quiet: true, done: t("template.saved") };
  const add = api.useMutation("post", "/api/v1/jobs/{job_id}/plan-template/items", { meta });
  const change = api.useMutation("put", "/api/v1/plan-template-items/{plan_template_item_id}", { meta });
  const path = { job_id: job.id };
  return useEditForm<TemplateItemValues>({
    read: item === "new" ? { values: newTemplateItem, version: 0 } : read(item),
    readAgain: async () => {
      const query = api.queryOptions("get", "/api/v1/jobs/{job_id}/plan-template", { params: { path } });
      const { items } = await queryClient.fetchQuery({ ...query, staleTime: 0 });
      const now = item === "new" ? undefined : items.find((one) => one.item.id === item.id);
      if (!now) throw new Problem(404, "not_found", t("not_found.text"));
      return read(now.item);
    },
    save: async ({ values, version }) => {
      const body = templateItemDraft(values);
      if (item === "new") {
        await add.mutateAsync({ params: { path }, body });
      } else {
        await change.mutateAsync({
          params: { path: { plan_template_item_id: item.id } },
          body: { ...body, version },
        });
      }
      onClose();
    },
  });
}

function useLabels(): Record<keyof TemplateItemValues, string> {
  const { t } = useTranslation();
  return {
    title: t("item.title"),
    success_measure: t("item.success_measure"),
    method: t("item.method"),
    priority: t("item.priority"),
    competency_id: t("growth.competency"),
    to_level: t("item.to_level"),
    responsibility_code: t("item.responsibility"),
    direct_cost: t("item.direct_cost"),
    hours_on_duty: t("item.hours_on_duty"),
    hours_off_duty: t("item.hours_off_duty"),
    starts_after: t("template.starts_after"),
    due_after: t("template.due_after"),
    counted_in: t("template.counted_in"),
  };
}

export function PlanTemplateItemForm(props: PlanTemplateItemFormProps) {
  const { t } = useTranslation();
  const edit = useTemplateItem(props);
  const labels = useLabels();
  const { form } = edit;
  const input = form.getInputProps;
  return (
    <FormModal
      title={t(props.item === "new" ? "template.add" : "template.edit")}
      submit={t("action.save")}
      edit={edit}
      onClose={props.onClose}
    >
      <ClashAlert
        edit={edit}
        label={(field) => labels[field]}
        say={(field, values) => (field === "competency_id" ? null : values[field])}
      />
      <TextInput label={labels.title} maxLength={200} data-autofocus {...input("title")} />
      <Textarea label={labels.success_measure} autosize minRows={2} maxLength={1000} {...input("success_measure")} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={labels.method}
          allowDeselect={false}
          data={methods.map((value) => ({ value, label: t(`method.${value}`) }))}
          {...input("method")}
        />
        <Select
          label={labels.priority}
          allowDeselect={false}
          data={(["high", "medium", "low"] as const).map((value) => ({ value, label: t(`item_priority.${value}`) }))}
          {...input("priority")}
        />
        <CompetencySelect label={labels.competency_id} clearable {...input("competency_id")} />
        <NumberInput label={labels.to_level} min={0} max={100} step={0.5} {...input("to_level")} />
        <Select
          label={labels.responsibility_code}
          clearable
          data={props.job.responsibilities.map((one) => ({ value: one.code, label: one.title }))}
          {...input("responsibility_code")}
        />
        <NumberInput label={labels.direct_cost} min={0} decimalScale={2} {...input("direct_cost")} />
        <NumberInput label={labels.hours_on_duty} min={0} {...input("hours_on_duty")} />
        <NumberInput label={labels.hours_off_duty} min={0} {...input("hours_off_duty")} />
      </SimpleGrid>
      <Group align="flex-end" gap="sm">
        <NumberInput label={labels.starts_after} w={130} min={0} max={730} {...input("starts_after")} />
        <NumberInput label={labels.due_after} w={130} min={0} max={730} {...input("due_after")} />
        <SegmentedControl
          aria-label={labels.counted_in}
          data={(["days", "months"] as const).map((value) => ({ value, label: t(`time_unit.${value}`) }))}
          {...input("counted_in")}
        />
      </Group>
    </FormModal>
  );
}
