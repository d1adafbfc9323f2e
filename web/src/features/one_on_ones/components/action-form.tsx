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

interface ActionFormProps {
  room: Room;
  viewerId: string;
  /** Null: a new one. */
  action: ActionItem | null;
  onClose: () => void;
}

/** What an action item may serve: of the viewer and, as far as the viewer sees it, of the other. */
function useServed(room: Room, viewerId: string) {
  const { t } = useTranslation();
  const partnerId = room.person_id === viewerId ? room.other_id : room.person_id;
  const goalsOf = (person_id: string) =>
    api.queryOptions("get", "/api/v1/people/{person_id}/goals", { params: { path: { person_id } } });
  const own = api.useQuery("get", "/api/v1/people/{person_id}/goals", {
    params: { path: { person_id: viewerId } },
  });
  const theirs = api.useQuery(
    "get",
    "/api/v1/people/{person_id}/goals",
    { params: { path: { person_id: partnerId } } },
    { retry: false, queryKey: goalsOf(partnerId).queryKey },
  );
  const goals = [...(own.data?.items ?? []), ...(theirs.data?.items ?? [])].filter(
    ({ lifecycle }) => lifecycle !== "closed",
  );
  return goals.map(({ id, title }) => ({ value: id, label: `${t("one_on_one.link_goal")}: ${title}` }));
}

export function ActionForm({ room, viewerId, action, onClose }: ActionFormProps) {
  const { t } = useTranslation();
  const [submission] = useState(newSubmission);
  const served = useServed(room, viewerId);
  const add = api.useMutation("post", "/api/v1/one-on-one-series/{one_on_one_series_id}/action-items", {
    meta: { quiet: true, done: t("one_on_one.action_added") },
  });
  const change = api.useMutation("patch", "/api/v1/action-items/{action_item_id}", {
    meta: { quiet: true, done: t("one_on_one.action_saved") },
  });
  const remove = api.useMutation("delete", "/api/v1/action-items/{action_item_id}", {
    meta: { done: t("one_on_one.action_removed") },
  });
  const initialValues = {
    text: action?.text ?? "",
    owner_id: action?.owner_id ?? viewerId,
    due_on: action?.due_on ?? "",
    goal_id: action?.goal_id ?? "",
  };
  const edit = useProblemForm({ initialValues }, async ({ text, owner_id, due_on, goal_id }) => {
    if (action) {
      const params = { path: { action_item_id: action.id } };
      await change.mutateAsync({ params, body: { version: action.version, text, owner_id, due_on: due_on || null } });
    } else {
      await add.mutateAsync({
        params: { path: { one_on_one_series_id: room.id } },
        body: {
          text,
          owner_id,
          submission,
          ...(due_on && { due_on }),
          ...(goal_id && { goal_id }),
          ...(room.next && { one_on_one_meeting_id: room.next.id }),
        },
      });
    }
    onClose();
  });
  const { form } = edit;
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
      {action ? null : (
        <Select
          label={t("one_on_one.action_link")}
          description={t("one_on_one.action_link_text", { name: partner })}
          placeholder={t("one_on_one.action_link_none")}
          data={served}
          searchable
          clearable
          {...form.getInputProps("goal_id")}
          onChange={(id) => form.setFieldValue("goal_id", id ?? "")}
          value={form.getValues().goal_id || null}
        />
      )}
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
