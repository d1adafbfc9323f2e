// SPDX-License-Identifier: Apache-2.0
// Other dates for an item, with what that means: a change, a change that others are told of, or a question to the manager.
import { SimpleGrid, Text, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useFormat } from "@/ui/format";
import { useEditForm } from "@/ui/use-edit-form";
import { datesOf } from "../moved-dates";
import type { Move } from "../use-reschedule";

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];
/** A type and not an interface: forms want values with an index signature. */
type Values = { starts_on: string; due_on: string; reason: string };

interface RescheduleItemProps {
  view: PlanView;
  move: Move;
  onClose: () => void;
}

const read = ({ item }: PlanItemView) => ({
  values: { starts_on: item.starts_on ?? "", due_on: item.due_on, reason: "" },
  version: item.version,
});

function meaningOf(view: PlanView, item: PlanItemView) {
  if (!item.item.agreed_at) return "change";
  return view.may_agree ? "tell" : "ask";
}

function useRescheduleForm({ view, move: { item, dates, isBehind }, onClose }: RescheduleItemProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const meaning = meaningOf(view, item);
  const params = { path: { plan_item_id: item.item.id } };
  const putBack = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/rescheduling", {
    meta: { done: t("reschedule.as_before") },
  });
  const withdraw = api.useMutation("delete", "/api/v1/plan-items/{plan_item_id}/rescheduling", {
    meta: { done: t("reschedule.taken_back") },
  });
  /** The dates before the last change, on the version that this change made. */
  const before = useRef({ ...datesOf(item.item), version: item.item.version });
  // Of changed dates that others were told of, the telling cannot be taken back.
  const undo = {
    change: { undo: () => putBack.mutate({ params, body: before.current }) },
    ask: { undo: () => withdraw.mutate({ params }) },
    tell: {},
  }[meaning];
  const change = api.useMutation("post", "/api/v1/plan-items/{plan_item_id}/rescheduling", {
    meta: { quiet: true, done: t(`reschedule.done_${meaning}`), ...undo },
  });
  const edit = useEditForm<Values>({
    read: read(item),
    readAgain: async () => {
      const plan = api.queryOptions("get", "/api/v1/plans/{plan_id}", { params: { path: { plan_id: view.plan.id } } });
      const { items } = await queryClient.fetchQuery({ ...plan, staleTime: 0 });
      const now = items.find((one) => one.item.id === item.item.id);
      if (!now) throw new Problem(404, "not_found", t("not_found.text"));
      return read(now);
    },
    save: async ({ values: { starts_on, due_on, reason }, before: read, version }) => {
      const body = { version, starts_on: starts_on || null, due_on, reason: reason || null };
      const { items } = await change.mutateAsync({ params, body });
      const now = items.find((one) => one.item.id === item.item.id)?.item.version ?? version;
      before.current = { starts_on: read.starts_on || null, due_on: read.due_on, version: now };
      onClose();
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the dates that the road map was left at.
  useEffect(() => {
    edit.form.setValues({ starts_on: dates.starts_on ?? "", due_on: dates.due_on });
    if (isBehind) edit.onSubmit();
  }, []);
  return edit;
}

export function RescheduleItem(props: RescheduleItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const edit = useRescheduleForm(props);
  const { view, move, onClose } = props;
  const meaning = meaningOf(view, move.item);
  return (
    <FormModal
      title={t("reschedule.title", { title: move.item.item.title })}
      submit={t(`reschedule.${meaning}`)}
      edit={edit}
      onClose={onClose}
      size="md"
    >
      {meaning === "change" ? null : (
        <Text size="sm">{t(`reschedule.${meaning}_text`, { name: view.person_name })}</Text>
      )}
      <ClashAlert
        edit={edit}
        label={(field) => t(`item.${field}`)}
        say={(field, values) => (values[field] && field !== "reason" ? format.date(values[field]) : values[field])}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField label={t("item.starts_on")} {...edit.form.getInputProps("starts_on")} />
        <DateField label={t("item.due_on")} data-autofocus {...edit.form.getInputProps("due_on")} />
      </SimpleGrid>
      {meaning === "change" ? null : (
        <Textarea
          label={t("item.reason")}
          autosize
          minRows={2}
          maxLength={1000}
          {...edit.form.getInputProps("reason")}
        />
      )}
    </FormModal>
  );
}
