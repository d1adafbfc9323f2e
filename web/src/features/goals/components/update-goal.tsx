// SPDX-License-Identifier: Apache-2.0
// Says how a goal stands: values, milestones, health, confidence, a few words. What was said last is filled in, so that
// opening and saving is enough where nothing but the day has changed. Where somebody else said something meanwhile, both
// stand beside each other.
import { Checkbox, Input, NumberInput, SegmentedControl, Stack, Textarea } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ClashAlert } from "@/ui/clash-alert";
import { FormModal } from "@/ui/form-modal";
import { useEditForm } from "@/ui/use-edit-form";
import {
  keyResultField,
  milestoneField,
  milestonesOf,
  reportedOf,
  type UpdateField,
  type UpdateValues,
  updateDraft,
  updateValuesOf,
} from "../update-values";
import { type Measured, useMeasureWords } from "../use-measure-words";
import { useUpdateWords } from "../use-update-words";

type View = components["schemas"]["GoalView"];
type Form = UseFormReturnType<UpdateValues>;

interface ValueFieldProps {
  label: string;
  measure: Measured & { start_value: number; target_value: number };
  form: Form;
  field: UpdateField;
  first: boolean;
}

function ValueField({ label, measure, form, field, first }: ValueFieldProps) {
  const { t } = useTranslation();
  const words = useMeasureWords();
  const input = form.getInputProps(field);
  if (measure.measure_kind === "yes_no")
    return (
      <Checkbox
        label={label}
        checked={input.value === 1}
        onChange={(event) => input.onChange(event.currentTarget.checked ? 1 : 0)}
      />
    );
  return (
    <NumberInput
      label={label}
      description={t("goal.from_to", {
        start: words.value(measure, measure.start_value),
        target: words.value(measure, measure.target_value),
      })}
      data-autofocus={first || undefined}
      {...input}
    />
  );
}

function HealthFields({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <>
      <Input.Wrapper label={t("goal.health")} description={t("goal.health_text")} labelElement="div">
        <SegmentedControl
          fullWidth
          mt={6}
          aria-label={t("goal.health")}
          data={[
            { value: "", label: t("goal.no_health") },
            ...(["on_track", "at_risk", "off_track"] as const).map((one) => ({
              value: one,
              label: t(`goal_health.${one}`),
            })),
          ]}
          {...form.getInputProps("health")}
        />
      </Input.Wrapper>
      <NumberInput
        label={t("goal.confidence")}
        description={t("goal.confidence_text")}
        min={1}
        max={10}
        allowDecimal={false}
        {...form.getInputProps("confidence")}
      />
    </>
  );
}

const read = (view: View) => ({ values: updateValuesOf(view), version: view.update_count });

function UpdateForm({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const words = useUpdateWords(view);
  const params = { path: { goal_id: view.goal.id } };
  const update = api.useMutation("post", "/api/v1/goals/{goal_id}/updates", {
    meta: { quiet: true, done: t("goal.updated") },
  });
  const edit = useEditForm<UpdateValues>({
    read: read(view),
    readAgain: async () => {
      const options = api.queryOptions("get", "/api/v1/goals/{goal_id}", { params });
      return read(await queryClient.fetchQuery({ ...options, staleTime: 0 }));
    },
    save: async ({ values, changes, version }) => {
      await update.mutateAsync({ params, body: { ...updateDraft(view, values, changes), update_count: version } });
      onClose();
    },
  });
  const { form } = edit;
  const milestones = milestonesOf(view);
  return (
    <FormModal title={view.goal.title} submit={t("goal.save_update")} edit={edit} onClose={onClose}>
      <ClashAlert edit={edit} {...words} />
      {view.goal.roll_up === "manual" ? (
        <ValueField label={t("goal.value_now")} measure={view.goal} form={form} field="value" first />
      ) : null}
      {reportedOf(view).map((one, place) => (
        <ValueField
          key={one.id}
          label={one.title}
          measure={one}
          form={form}
          field={keyResultField(one.id)}
          first={place === 0}
        />
      ))}
      {milestones.length > 0 ? (
        <Stack gap="xs">
          {milestones.map((one) => (
            <Checkbox
              key={one.id}
              label={one.title}
              {...form.getInputProps(milestoneField(one.id), { type: "checkbox" })}
            />
          ))}
        </Stack>
      ) : null}
      <HealthFields form={form} />
      <Textarea
        label={t("goal.comment")}
        placeholder={t("goal.comment_placeholder")}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps("comment")}
      />
    </FormModal>
  );
}

/** Reads the goal first: a list has not all that is reported on. */
export function UpdateGoal({ goalId, onClose }: { goalId: string; onClose: () => void }) {
  const goal = api.useQuery("get", "/api/v1/goals/{goal_id}", { params: { path: { goal_id: goalId } } });
  return goal.data ? <UpdateForm view={goal.data} onClose={onClose} /> : null;
}
