// SPDX-License-Identifier: Apache-2.0
// Says how a goal stands: values, milestones, health, confidence, a few words. What was said last is filled in, so that
// opening and saving is enough where nothing but the day has changed.
import { Checkbox, Group, Input, NumberInput, SegmentedControl, Stack, Textarea } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormModal } from "@/ui/form-modal";
import { useProblemForm } from "@/ui/use-problem-form";
import { type Measured, useMeasureWords } from "../use-measure-words";

type Schemas = components["schemas"];
type View = Schemas["GoalView"];

type Values = {
  value: number | "";
  key_results: Record<string, number | "">;
  milestones: Record<string, boolean>;
  health: Schemas["Health"] | "";
  confidence: number | "";
  comment: string;
};

/** Key results that somebody reports, each in its value. */
const reported = ({ key_results }: View) =>
  key_results
    .map(({ key_result }) => key_result)
    .filter(({ kpi_id, measure_kind }) => kpi_id === null && measure_kind !== "milestones");
const milestonesOf = ({ key_results }: View) => key_results.flatMap(({ milestones }) => milestones);

function valuesOf(view: View): Values {
  return {
    value: view.goal.current_value,
    key_results: Object.fromEntries(reported(view).map((one) => [one.id, one.current_value])),
    milestones: Object.fromEntries(milestonesOf(view).map((one) => [one.id, one.reached_at !== null])),
    health: view.goal.health ?? "",
    confidence: view.goal.confidence ?? "",
    comment: "",
  };
}

/** Only what differs from what stands is a new value; health and confidence are said anew each time. */
function updateOf(view: View, values: Values) {
  const before = valuesOf(view);
  const { health, confidence, comment, value } = values;
  return {
    value: view.goal.roll_up === "manual" && value !== "" && value !== before.value ? value : null,
    health: health || null,
    confidence: confidence || null,
    comment: comment || null,
    key_results: Object.entries(values.key_results).flatMap(([key_result_id, now]) =>
      now === "" || now === before.key_results[key_result_id] ? [] : [{ key_result_id, value: now }],
    ),
    milestones: Object.entries(values.milestones).flatMap(([key_result_milestone_id, is_reached]) =>
      is_reached === before.milestones[key_result_milestone_id] ? [] : [{ key_result_milestone_id, is_reached }],
    ),
  };
}

interface ValueFieldProps {
  label: string;
  measure: Measured & { start_value: number; target_value: number };
  form: UseFormReturnType<Values>;
  path: string;
  first: boolean;
}

function ValueField({ label, measure, form, path, first }: ValueFieldProps) {
  const { t } = useTranslation();
  const words = useMeasureWords();
  const input = form.getInputProps(path);
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

function HealthFields({ form }: { form: UseFormReturnType<Values> }) {
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

function UpdateForm({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useTranslation();
  const update = api.useMutation("post", "/api/v1/goals/{goal_id}/updates", {
    meta: { quiet: true, done: t("goal.updated") },
  });
  const edit = useProblemForm<Values>({ initialValues: valuesOf(view) }, async (values) => {
    await update.mutateAsync({ params: { path: { goal_id: view.goal.id } }, body: updateOf(view, values) });
    onClose();
  });
  const { form } = edit;
  return (
    <FormModal title={view.goal.title} submit={t("goal.save_update")} edit={edit} onClose={onClose}>
      {view.goal.roll_up === "manual" ? (
        <ValueField label={t("goal.value_now")} measure={view.goal} form={form} path="value" first />
      ) : null}
      {reported(view).map((one, place) => (
        <ValueField
          key={one.id}
          label={one.title}
          measure={one}
          form={form}
          path={`key_results.${one.id}`}
          first={place === 0}
        />
      ))}
      {milestonesOf(view).length > 0 ? (
        <Stack gap="xs">
          {milestonesOf(view).map((one) => (
            <Group key={one.id}>
              <Checkbox label={one.title} {...form.getInputProps(`milestones.${one.id}`, { type: "checkbox" })} />
            </Group>
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
