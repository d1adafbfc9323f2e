// SPDX-License-Identifier: Apache-2.0
// An action in a dialog: written down anew, or changed.
import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { plusDays, today } from "@/lib/dates";
import { DateField } from "@/ui/date-field";
import { FormModal } from "@/ui/form-modal";
import { PersonSelect } from "@/ui/person-select";
import { useProblemForm } from "@/ui/use-problem-form";
import type { FocusAction } from "../use-focus";

/** Days that one has for an action, unless one says otherwise. */
const usualDays = 28;

interface ActionFormProps {
  focusId: string;
  /** Null: a new one. */
  action: FocusAction | null;
  onClose: () => void;
}

export function ActionForm({ focusId, action, onClose }: ActionFormProps) {
  const { t } = useTranslation();
  const add = api.useMutation("post", "/api/v1/campaign-focuses/{campaign_focus_id}/actions", {
    meta: { quiet: true, done: t("focus.action_added") },
  });
  const change = api.useMutation("put", "/api/v1/campaign-actions/{campaign_action_id}", {
    meta: { quiet: true, done: t("focus.action_changed") },
  });
  const edit = useProblemForm(
    {
      initialValues: {
        text: action?.text ?? "",
        owner_id: action?.owner_id ?? "",
        due_on: action?.due_on ?? plusDays(today(), usualDays),
      },
    },
    async (body) => {
      if (action)
        await change.mutateAsync({
          params: { path: { campaign_action_id: action.id } },
          body: { ...body, version: action.version },
        });
      else await add.mutateAsync({ params: { path: { campaign_focus_id: focusId } }, body });
      onClose();
    },
  );
  const { form } = edit;
  const values = form.getValues();
  const words = t(action ? "focus.change_action" : "focus.add_action");
  return (
    <FormModal
      title={words}
      submit={action ? t("action.save") : words}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={values.text.trim() === "" || values.owner_id === "" || values.due_on === ""}
    >
      <Textarea
        label={t("focus.what")}
        description={t("focus.what_text")}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        {...form.getInputProps("text")}
      />
      <PersonSelect
        label={t("focus.owner")}
        value={values.owner_id || null}
        chosen={action ? { value: action.owner_id, label: action.owner_name } : null}
        onChange={(id) => form.setFieldValue("owner_id", id ?? "")}
        error={form.errors.owner_id}
      />
      <DateField label={t("focus.due")} min={today()} {...form.getInputProps("due_on")} />
    </FormModal>
  );
}
