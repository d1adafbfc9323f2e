// SPDX-License-Identifier: Apache-2.0
// The answers to a goal that need words: what should change in it, why it is opened again.
import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { notSaved, useProblemForm } from "@/ui/use-problem-form";
import { useSeenGoal } from "../use-seen-goal";
import { GoalClash } from "./goal-clash";

interface GoalWordsFormProps {
  view: components["schemas"]["GoalView"];
  onClose: () => void;
}

export function ReturnGoal({ view, onClose }: GoalWordsFormProps) {
  const { t } = useTranslation();
  const seen = useSeenGoal(view);
  const giveBack = api.useMutation("post", "/api/v1/goals/{goal_id}/return", {
    meta: { quiet: true, done: t("goal.was_returned") },
  });
  const edit = useProblemForm({ initialValues: { comment: "" } }, async ({ comment }) => {
    const params = { path: { goal_id: view.goal.id } };
    const sent = await seen.send((version) => giveBack.mutateAsync({ params, body: { version, comment } }));
    if (sent === notSaved) return notSaved;
    return onClose();
  });
  return (
    <FormModal title={t("goal.return")} submit={t("goal.return")} edit={edit} onClose={onClose} size="md">
      <GoalClash seen={seen} />
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

export function ReopenGoal({ view, onClose }: GoalWordsFormProps) {
  const { t } = useTranslation();
  const seen = useSeenGoal(view);
  const reopen = api.useMutation("post", "/api/v1/goals/{goal_id}/reopening", {
    meta: { quiet: true, done: t("goal.was_reopened") },
  });
  const edit = useProblemForm({ initialValues: { reason: "" } }, async ({ reason }) => {
    const params = { path: { goal_id: view.goal.id } };
    const sent = await seen.send((version) => reopen.mutateAsync({ params, body: { version, reason } }));
    if (sent === notSaved) return notSaved;
    return onClose();
  });
  return (
    <FormModal title={t("goal.reopen")} submit={t("goal.reopen")} edit={edit} onClose={onClose} size="md">
      <GoalClash seen={seen} />
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
