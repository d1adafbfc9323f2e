// SPDX-License-Identifier: Apache-2.0
// Links a goal to one above it. A circle is refused, and its goals are named.
import { NumberInput, SegmentedControl, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { GoalSelect } from "./goal-select";

type Values = { parent_goal_id: string; kind: components["schemas"]["AlignmentKind"]; weight: number | "" };

export function LinkGoal({ goalId, onClose }: { goalId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const link = api.useMutation("post", "/api/v1/goals/{goal_id}/links", {
    meta: { quiet: true, done: t("goal.linked") },
  });
  const initialValues: Values = { parent_goal_id: "", kind: "contributes", weight: 1 };
  const edit = useProblemForm<Values>({ initialValues }, async ({ parent_goal_id, kind, weight }) => {
    const body = { parent_goal_id, kind, weight: kind === "contributes" && weight !== "" ? weight : null };
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
      <SegmentedControl
        aria-label={t("goal_field.parent_kind")}
        data={(["contributes", "supports"] as const).map((one) => ({ value: one, label: t(`alignment_kind.${one}`) }))}
        {...form.getInputProps("kind")}
      />
      <Text size="sm" c="dimmed">
        {t(`alignment_kind_text.${kind}`)}
      </Text>
      {kind === "contributes" ? (
        <NumberInput
          label={t("goal_field.weight")}
          description={t("goal.link_weight_text")}
          min={0}
          {...form.getInputProps("weight")}
        />
      ) : null}
    </FormModal>
  );
}
