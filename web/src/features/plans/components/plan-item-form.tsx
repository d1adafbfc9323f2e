// SPDX-License-Identifier: Apache-2.0
// Adds or changes an item: it ties a need, a responsibility and a competency to a method, its price and its measure.
import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { ClashAlert } from "@/ui/clash-alert";
import { CompetencyName, CompetencySelect } from "@/ui/competency-select";
import { FormModal } from "@/ui/form-modal";
import { useEditForm } from "@/ui/use-edit-form";
import { type ItemValues, itemDraft, methods, newItem, valuesOf } from "../item-values";
import { planChanges } from "../plan-changes";
import { useItemChoices } from "../use-item-choices";

type PlanItemView = components["schemas"]["PlanItemView"];

interface PlanItemFormProps {
  view: components["schemas"]["PlanView"];
  item: PlanItemView | "new";
  /** The need that a new item is for. */
  need?: string;
  onClose: () => void;
}

/** Says a field's value in words: choices by their names, not by their ids. */
function useWords(choices: ReturnType<typeof useItemChoices>) {
  const { t } = useTranslation();
  const options = [...choices.needOptions, ...choices.responsibilityOptions.flatMap((group) => group.items)];
  return {
    label: (field: keyof ItemValues) =>
      field === "competency_id"
        ? t("growth.competency")
        : t(`item.${field.replace(/_id$/, "") as "need" | "responsibility" | "title"}`),
    say: (field: keyof ItemValues, values: ItemValues) => {
      if (field === "method") return t(`method.${values.method}`);
      if (field === "competency_id" && values.competency_id) return <CompetencyName id={values.competency_id} />;
      const value = String(values[field] ?? "");
      return field.endsWith("_id") ? (options.find((one) => one.value === value)?.label ?? "") : value;
    },
  };
}

export function PlanItemForm({ view, item, need: given, onClose }: PlanItemFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const meta = { quiet: true, refreshes: planChanges, done: t("item.saved") };
  const add = api.useMutation("post", "/api/v1/plans/{plan_id}/items", { meta });
  const change = api.useMutation("put", "/api/v1/plan-items/{plan_item_id}", { meta });
  const choices = useItemChoices(view.plan.person_id);
  const words = useWords(choices);
  const path = { plan_id: view.plan.id };
  const read = (one: PlanItemView) => ({ values: valuesOf(one.item), version: one.item.version });
  const edit = useEditForm<ItemValues>({
    read: item === "new" ? { values: newItem(view.plan), version: 0 } : read(item),
    readAgain: async () => {
      const plan = api.queryOptions("get", "/api/v1/plans/{plan_id}", { params: { path } });
      const { items } = await queryClient.fetchQuery({ ...plan, staleTime: 0 });
      const now = item === "new" ? undefined : items.find((one) => one.item.id === item.item.id);
      if (!now) throw new Problem(404, "not_found", t("not_found.text"));
      return read(now);
    },
    save: async ({ values, version }) => {
      const body = itemDraft(values);
      if (item === "new") {
        await add.mutateAsync({ params: { path }, body });
      } else {
        await change.mutateAsync({ params: { path: { plan_item_id: item.item.id } }, body: { ...body, version } });
      }
      onClose();
    },
  });
  const { form } = edit;
  const { currency } = useMe().workspace;
  const chooseNeed = (id: string | null) => {
    const need = choices.needs.find((one) => one.id === id);
    form.setFieldValue("need_id", id);
    if (!need) return;
    form.setFieldValue("competency_id", need.competency_id);
    if (need.responsibility_id) form.setFieldValue("responsibility_id", need.responsibility_id);
    form.setFieldValue("from_level", need.current_level === null ? "" : Math.round(need.current_level * 10) / 10);
    form.setFieldValue("to_level", need.required_level ?? "");
  };
  const mayChooseGiven = item === "new" && choices.needs.some((one) => one.id === given);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as the need is there to choose.
  useEffect(() => {
    if (mayChooseGiven && given) chooseNeed(given);
  }, [mayChooseGiven]);
  return (
    <FormModal
      title={t(item === "new" ? "plan.add_item" : "item.edit")}
      submit={t("action.save")}
      edit={edit}
      onClose={onClose}
      size="xl"
    >
      <ClashAlert edit={edit} {...words} />
      <TextInput
        label={t("item.title")}
        placeholder={t("item.title_example")}
        maxLength={200}
        data-autofocus
        {...form.getInputProps("title")}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t("item.need")}
          description={t("item.need_text")}
          searchable
          clearable
          data={choices.needOptions}
          {...form.getInputProps("need_id")}
          onChange={chooseNeed}
        />
        <Select
          label={t("item.responsibility")}
          description={t("item.responsibility_text")}
          searchable
          clearable
          data={choices.responsibilityOptions}
          {...form.getInputProps("responsibility_id")}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <CompetencySelect label={t("growth.competency")} clearable {...form.getInputProps("competency_id")} />
        <NumberInput label={t("item.from_level")} min={0} step={0.5} {...form.getInputProps("from_level")} />
        <NumberInput label={t("item.to_level")} min={0} step={0.5} {...form.getInputProps("to_level")} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select
          label={t("item.method")}
          description={t("item.method_text")}
          data={methods.map((method) => ({ value: method, label: t(`method.${method}`) }))}
          {...form.getInputProps("method")}
        />
        <NumberInput
          label={t("item.hours")}
          description={t("item.hours_text")}
          min={0}
          {...form.getInputProps("hours")}
        />
        <NumberInput
          label={t("item.cost")}
          description={t("item.cost_text", { currency })}
          min={0}
          decimalScale={2}
          {...form.getInputProps("cost")}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput type="date" label={t("item.starts_on")} {...form.getInputProps("starts_on")} />
        <TextInput type="date" label={t("item.due_on")} {...form.getInputProps("due_on")} />
      </SimpleGrid>
      <Textarea
        label={t("item.success_measure")}
        description={t("item.success_measure_text")}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps("success_measure")}
      />
    </FormModal>
  );
}
