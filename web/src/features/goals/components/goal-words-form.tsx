// SPDX-License-Identifier: Apache-2.0
// The answers to a goal that need words: what should change in it, why it is opened again.
import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";

type Goal = components["schemas"]["Goal"];

interface GoalWordsFormProps {
  goal: Pick<Goal, "id" | "version">;
  onClose: () => void;
}

export function ReturnGoal({ goal, onClose }: GoalWordsFormProps) {
  const { t } = useTranslation();
  const giveBack = api.useMutation("post", "/api/v1/goals/{goal_id}/return", {
    meta: { quiet: true, done: t("goal.was_returned") },
  });
  const edit = useProblemForm({ initialValues: { comment: "" } }, async ({ comment }) => {
    await giveBack.mutateAsync({
      params: { path: { goal_id: goal.id } },
      body: { version: goal.version, comment },
    });
    onClose();
  });
  return (
    <FormModal title={t("goal.return")} submit={t("goal.return")} edit={edit} onClose={onClose} size="md">
      <Textarea
        label={t("goal.return_text")}
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        {...edit.form.getInputProps("comment")}
      />
    </FormModal>
  );
}

export function ReopenGoal({ goal, onClose }: GoalWordsFormProps) {
  const { t } = useTranslation();
  const reopen = api.useMutation("post", "/api/v1/goals/{goal_id}/reopening", {
    meta: { quiet: true, done: t("goal.was_reopened") },
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async ({ reason }) => {
    await reopen.mutateAsync({ params: { path: { goal_id: goal.id } }, body: { version: goal.version, reason } });
    onClose();
  });
  return (
    <FormModal title={t("goal.reopen")} submit={t("goal.reopen")} edit={edit} onClose={onClose} size="md">
      <Textarea
        label={t("goal.reopen_text")}
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        {...edit.form.getInputProps("reason")}
      />
    </FormModal>
  );
}
