// SPDX-License-Identifier: Apache-2.0
// Gives a goal on to another owner, with everything that was said of it.
import { Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { PersonSelect } from "@/ui/person-select";
import { notSaved, useProblemForm } from "@/ui/use-problem-form";
import { useSeenGoal } from "../use-seen-goal";
import { GoalClash } from "./goal-clash";

interface GiveOnProps {
  view: components["schemas"]["GoalView"];
  onClose: () => void;
}

export function GiveOn({ view, onClose }: GiveOnProps) {
  const { t } = useTranslation();
  const seen = useSeenGoal(view);
  const giveOn = api.useMutation("post", "/api/v1/goals/{goal_id}/giving-on", {
    meta: { quiet: true, done: t("give_on.done") },
  });
  const edit = useProblemForm({ initialValues: { owner_id: "", comment: "" } }, async ({ owner_id, comment }) => {
    const params = { path: { goal_id: view.goal.id } };
    const body = { owner_id, comment: comment || null };
    const sent = await seen.send((version) => giveOn.mutateAsync({ params, body: { ...body, version } }));
    if (sent === notSaved) return notSaved;
    return onClose();
  });
  const { form } = edit;
  return (
    <FormModal
      title={t("give_on.title")}
      submit={t("give_on.give")}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={form.getValues().owner_id === ""}
      size="md"
    >
      <GoalClash seen={seen} />
      <Text size="sm">{t("give_on.text", { name: view.owner_name })}</Text>
      <PersonSelect
        label={t("give_on.owner")}
        except={view.goal.owner_id}
        data-autofocus
        {...form.getInputProps("owner_id")}
        value={form.getValues().owner_id || null}
        onChange={(chosen) => form.setFieldValue("owner_id", chosen ?? "")}
      />
      <Textarea label={t("give_on.comment")} autosize minRows={2} maxLength={2000} {...form.getInputProps("comment")} />
    </FormModal>
  );
}
