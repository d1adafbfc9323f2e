// SPDX-License-Identifier: Apache-2.0
// Ending an action with a word on what came of it, or opening it again.
import { Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import type { FocusAction } from "../use-focus";

interface EndActionProps {
  action: FocusAction;
  state: FocusAction["state"];
  onClose: () => void;
}

export function EndAction({ action, state, onClose }: EndActionProps) {
  const { t } = useTranslation();
  const end = api.useMutation("put", "/api/v1/campaign-actions/{campaign_action_id}/state", {
    meta: { quiet: true, done: t(`focus_ended.${state}`) },
  });
  const edit = useProblemForm({ initialValues: { outcome: "" } }, async ({ outcome }) => {
    await end.mutateAsync({
      params: { path: { campaign_action_id: action.id } },
      body: { state, version: action.version, ...(state !== "open" && { outcome: outcome.trim() }) },
    });
    onClose();
  });
  return (
    <FormModal
      title={t(`focus_end.${state}`)}
      submit={t(`focus_move.${state}`)}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={state !== "open" && edit.form.getValues().outcome.trim() === ""}
    >
      <Text size="sm">{action.text}</Text>
      {state === "open" ? null : (
        <Textarea
          label={t(`focus_outcome.${state}`)}
          description={t("focus.outcome_text")}
          autosize
          minRows={2}
          maxLength={1000}
          data-autofocus
          {...edit.form.getInputProps("outcome")}
        />
      )}
    </FormModal>
  );
}
