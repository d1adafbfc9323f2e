// SPDX-License-Identifier: Apache-2.0
// Links a goal to one above it. A circle is refused, and its goals are named.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { numberOf } from "@/lib/given";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { GoalSelect } from "./goal-select";
import { LinkFields, type LinkValues } from "./link-fields";

type Values = LinkValues & { parent_goal_id: string };

export function LinkGoal({ goalId, onClose }: { goalId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const link = api.useMutation("post", "/api/v1/goals/{goal_id}/links", {
    meta: { quiet: true, done: t("goal.linked") },
  });
  const initialValues: Values = { parent_goal_id: "", kind: "contributes", weight: 1 };
  const edit = useProblemForm<Values>({ initialValues }, async ({ parent_goal_id, kind, weight }) => {
    const body = { parent_goal_id, kind, weight: kind === "contributes" ? numberOf(weight) : null };
    await link.mutateAsync({ params: { path: { goal_id: goalId } }, body });
    onClose();
  });
  const { form } = edit;
  const { kind, parent_goal_id } = form.getValues();
  return (
    <FormModal
      title={t("goal.link")}
      submit={t("goal.link_it")}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={parent_goal_id === ""}
    >
      <GoalSelect
        label={t("goal_field.parent_goal_id")}
        except={goalId}
        data-autofocus
        {...form.getInputProps("parent_goal_id")}
        onChange={(chosen) => form.setFieldValue("parent_goal_id", chosen ?? "")}
      />
      <LinkFields kind={kind} input={(field) => form.getInputProps(field)} />
    </FormModal>
  );
}
