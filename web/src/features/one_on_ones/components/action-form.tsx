// SPDX-License-Identifier: Apache-2.0
// An action item in a dialog: agreed anew, changed or removed.
import { Button, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { newSubmission } from "@/lib/submission";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import type { ActionItem, Room } from "../use-room";
import { linkOf, servedBy, useServed } from "../use-served";

interface ActionFormProps {
  room: Room;
  viewerId: string;
  /** Null: a new one. */
  action: ActionItem | null;
  onClose: () => void;
}

export function ActionForm({ room, viewerId, action, onClose }: ActionFormProps) {
  const { t } = useTranslation();
  const [submission] = useState(newSubmission);
  const [isChoosing, setChoosing] = useState(false);
  const served = useServed(room, viewerId, isChoosing);
  const add = api.useMutation("post", "/api/v1/one-on-one-series/{one_on_one_series_id}/action-items", {
    meta: { quiet: true, done: t("one_on_one.action_added") },
  });
  const change = api.useMutation("patch", "/api/v1/action-items/{action_item_id}", {
    meta: { quiet: true, done: t("one_on_one.action_saved") },
  });
  const remove = api.useMutation("delete", "/api/v1/action-items/{action_item_id}", {
    meta: { done: t("one_on_one.action_removed") },
  });
  const before = action ? servedBy(action) : "";
  const initialValues = {
    text: action?.text ?? "",
    owner_id: action?.owner_id ?? viewerId,
    due_on: action?.due_on ?? "",
    serves: before,
  };
  const edit = useProblemForm({ initialValues }, async ({ text, owner_id, due_on, serves }) => {
    if (action) {
      const params = { path: { action_item_id: action.id } };
      const link = serves === before ? {} : serves ? linkOf(serves) : { goal_id: null };
      await change.mutateAsync({
        params,
        body: { version: action.version, text, owner_id, due_on: due_on || null, ...link },
      });
    } else {
      await add.mutateAsync({
        params: { path: { one_on_one_series_id: room.id } },
        body: {
          text,
          owner_id,
          submission,
          ...(due_on && { due_on }),
          ...linkOf(serves),
          ...(room.next && { one_on_one_meeting_id: room.next.id }),
        },
      });
    }
    onClose();
  });
  const { form } = edit;
  // What it serves now is shown by its title, also before the others are read, and where only the partner sees it.
  const isThere = before === "" || served.some(({ items }) => items.some(({ value }) => value === before));
  const partner = room.person_id === viewerId ? room.other_name : room.person_name;
  const words = t(action ? "one_on_one.action_change" : "one_on_one.action_add");
  return (
    <FormModal
      title={words}
      submit={action ? t("action.save") : words}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={form.getValues().text.trim() === ""}
    >
      <Textarea
        label={t("one_on_one.action_words")}
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        {...form.getInputProps("text")}
      />
      <Select
        label={t("one_on_one.action_owner")}
        data={[
          { value: room.person_id, label: room.person_name },
          { value: room.other_id, label: room.other_name },
        ]}
        allowDeselect={false}
        {...form.getInputProps("owner_id")}
      />
      <DateField label={t("one_on_one.action_due")} {...form.getInputProps("due_on")} />
      <Select
        label={t("one_on_one.action_link")}
        description={t("one_on_one.action_link_text", { name: partner })}
        placeholder={t("one_on_one.action_link_none")}
        data={isThere ? served : [...served, { value: before, label: action?.link_title ?? "" }]}
        searchable
        clearable
        maxDropdownHeight={280}
        onFocus={() => setChoosing(true)}
        onChange={(value) => form.setFieldValue("serves", value ?? "")}
        value={form.getValues().serves || null}
        error={form.errors.goal_id ?? form.errors.need_id ?? form.errors.plan_item_id}
      />
      {action ? (
        <Button
          variant="subtle"
          color="red"
          style={{ alignSelf: "flex-start" }}
          onClick={() => {
            remove.mutate({ params: { path: { action_item_id: action.id }, query: { version: action.version } } });
            onClose();
          }}
        >
          {t("one_on_one.action_remove")}
        </Button>
      ) : null}
    </FormModal>
  );
}
