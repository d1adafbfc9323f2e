// SPDX-License-Identifier: Apache-2.0
// Closes a goal with what came of it and a reflection; and carries a closed one over into another period.
import { Radio, Stack, Text, Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { notSaved, useProblemForm } from "@/ui/use-problem-form";
import { useSeenGoal } from "../use-seen-goal";
import { GoalClash } from "./goal-clash";
import { PeriodSelect } from "./period-select";

type Schemas = components["schemas"];

interface CloseGoalProps {
  view: Schemas["GoalView"];
  onClose: () => void;
}

const outcomes = ["achieved", "partly", "missed", "cancelled"] as const;

export function CloseGoal({ view, onClose }: CloseGoalProps) {
  const { t } = useTranslation();
  const seen = useSeenGoal(view);
  const close = api.useMutation("post", "/api/v1/goals/{goal_id}/closure", {
    meta: { quiet: true, done: t("goal.was_closed") },
  });
  const isAgreed = view.lifecycle === "agreed" || view.lifecycle === "active";
  const initialValues: { outcome: Schemas["GoalOutcome"]; reflection: string } = {
    outcome: isAgreed ? "achieved" : "cancelled",
    reflection: "",
  };
  const edit = useProblemForm({ initialValues }, async ({ outcome, reflection }) => {
    const params = { path: { goal_id: view.goal.id } };
    const sent = await seen.send((version) => close.mutateAsync({ params, body: { version, outcome, reflection } }));
    if (sent === notSaved) return notSaved;
    return onClose();
  });
  return (
    <FormModal title={t("goal.close")} submit={t("goal.close")} edit={edit} onClose={onClose}>
      <GoalClash seen={seen} />
      <Text size="sm">{t("goal.close_text")}</Text>
      <Radio.Group label={t("goal.outcome")} {...edit.form.getInputProps("outcome")}>
        <Stack gap="xs" mt={6}>
          {outcomes.map((one) => (
            <Radio key={one} value={one} label={t(`goal_outcome.${one}`)} disabled={!isAgreed && one !== "cancelled"} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t("goal.reflection")}
        description={t("goal.reflection_text")}
        autosize
        minRows={3}
        maxLength={4000}
        data-autofocus
        {...edit.form.getInputProps("reflection")}
      />
    </FormModal>
  );
}

export function CarryOver({ view, onClose }: CloseGoalProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const carry = api.useMutation("post", "/api/v1/goals/{goal_id}/carrying-over", {
    meta: { quiet: true, done: t("goal.was_carried_over") },
  });
  const edit = useProblemForm({ initialValues: { goal_period_id: "" } }, async (body) => {
    const { goal } = await carry.mutateAsync({ params: { path: { goal_id: view.goal.id } }, body });
    onClose();
    await navigate({ to: "/goals/$goalId", params: { goalId: goal.id } });
  });
  const { form } = edit;
  return (
    <FormModal
      title={t("goal.carry_over")}
      submit={t("goal.carry_over")}
      edit={edit}
      onClose={onClose}
      mayNotSubmit={form.getValues().goal_period_id === ""}
      size="md"
    >
      <Text size="sm">{t("goal.carry_over_text")}</Text>
      <PeriodSelect
        label={t("goal_field.goal_period_id")}
        except={view.goal.goal_period_id}
        toCome
        data-autofocus
        {...form.getInputProps("goal_period_id")}
        onChange={(id) => form.setFieldValue("goal_period_id", id ?? "")}
      />
    </FormModal>
  );
}
