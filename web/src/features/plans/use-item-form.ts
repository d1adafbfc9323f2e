// SPDX-License-Identifier: Apache-2.0
// The form of an item: what it begins with, how it is saved, and what choosing a need fills in.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { useEditForm } from "@/ui/use-edit-form";
import { type ItemValues, itemDraft, newItem, reassessment, valuesOf } from "./item-values";
import { useItemChoices } from "./use-item-choices";

type PlanItemView = components["schemas"]["PlanItemView"];

export interface ItemFormInput {
  view: components["schemas"]["PlanView"];
  item: PlanItemView | "new";
  /** The need that a new item is for. */
  need?: string;
  onClose: () => void;
}

const read = (one: PlanItemView) => ({ values: valuesOf(one), version: one.item.version });

export function useItemForm({ view, item, need: given, onClose }: ItemFormInput) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const meta = { quiet: true, done: t("item.saved") };
  const add = api.useMutation("post", "/api/v1/plans/{plan_id}/items", { meta });
  const change = api.useMutation("put", "/api/v1/plan-items/{plan_item_id}", { meta });
  const choices = useItemChoices(view.plan.person_id, item === "new" ? [] : item.needs);
  const path = { plan_id: view.plan.id };
  const edit = useEditForm<ItemValues>({
    read: item === "new" ? { values: newItem(view.plan), version: 0 } : read(item),
    readAgain: async () => {
      const plan = api.queryOptions("get", "/api/v1/plans/{plan_id}", { params: { path } });
      const { items } = await queryClient.fetchQuery({ ...plan, staleTime: 0 });
      const now = item === "new" ? undefined : items.find((one) => one.item.id === item.item.id);
      if (!now) throw new Problem(404, "not_found", t("not_found.text"));
      return read(now);
    },
    save: async ({ values, before, version }) => {
      const body = itemDraft({ ...values, reassess_on: reassessment(values, before) });
      if (item === "new") {
        await add.mutateAsync({ params: { path }, body });
      } else {
        await change.mutateAsync({ params: { path: { plan_item_id: item.item.id } }, body: { ...body, version } });
      }
      onClose();
    },
  });
  const { form } = edit;
  /** The first need that is chosen says what the item is about; what was written since stays when others follow. */
  const chooseNeeds = (ids: string[]) => {
    const first = form.getValues().need_ids.length === 0 && choices.needs.find((one) => one.id === ids[0]);
    form.setFieldValue("need_ids", ids);
    if (!first) return;
    form.setFieldValue("competency_id", first.competency_id);
    if (first.responsibility_id) form.setFieldValue("responsibility_id", first.responsibility_id);
    form.setFieldValue("from_level", first.current_level === null ? "" : Math.round(first.current_level * 10) / 10);
    form.setFieldValue("to_level", first.required_level ?? "");
  };
  const mayChooseGiven = item === "new" && choices.needs.some((one) => one.id === given);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as the need is there to choose.
  useEffect(() => {
    if (!mayChooseGiven || !given) return;
    chooseNeeds([given]);
    edit.startFrom({ values: form.getValues(), version: 0 });
  }, [mayChooseGiven]);
  return { edit, choices, chooseNeeds };
}
