// SPDX-License-Identifier: Apache-2.0
// The answers to a goal that need words: what should change in it, why it is opened again.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useSeenGoal } from "../use-seen-goal";
import { GoalClash } from "./goal-clash";
import { WordsForm } from "./words-form";

interface GoalWordsFormProps {
  view: components["schemas"]["GoalView"];
  onClose: () => void;
}

export function ReturnGoal({ view, onClose }: GoalWordsFormProps) {
  const { t } = useTranslation();
  const seen = useSeenGoal(view);
  const params = { path: { goal_id: view.goal.id } };
  const giveBack = api.useMutation("post", "/api/v1/goals/{goal_id}/return", {
    meta: { quiet: true, done: t("goal.was_returned") },
  });
  return (
    <WordsForm
      title={t("goal.return")}
      label={t("goal.return_text")}
      field="comment"
      send={(comment) => seen.send((version) => giveBack.mutateAsync({ params, body: { version, comment } }))}
      onClose={onClose}
    >
      <GoalClash seen={seen} />
    </WordsForm>
  );
}

export function ReopenGoal({ view, onClose }: GoalWordsFormProps) {
  const { t } = useTranslation();
  const seen = useSeenGoal(view);
  const params = { path: { goal_id: view.goal.id } };
  const reopen = api.useMutation("post", "/api/v1/goals/{goal_id}/reopening", {
    meta: { quiet: true, done: t("goal.was_reopened") },
  });
  return (
    <WordsForm
      title={t("goal.reopen")}
      label={t("goal.reopen_text")}
      field="reason"
      send={(reason) => seen.send((version) => reopen.mutateAsync({ params, body: { version, reason } }))}
      onClose={onClose}
    >
      <GoalClash seen={seen} />
    </WordsForm>
  );
}
