// SPDX-License-Identifier: Apache-2.0
// What a goal says: what is to be reached, how one sees it, when, and for whom it is to be seen.
import { NumberInput, Radio, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { DateField } from "@/ui/date-field";
import { Section } from "@/ui/section";
import { type GoalValues, kindsFor, rollUps } from "../goal-values";
import { MeasureFields } from "./measure-fields";

type Schemas = components["schemas"];

export interface GoalForm {
  form: UseFormReturnType<GoalValues>;
}

export function GoalWhatFields({ form }: GoalForm) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t("goal_field.title")}
        description={t("goal.title_text")}
        required
        maxLength={200}
        {...form.getInputProps("title")}
      />
      <Textarea
        label={t("goal_field.description")}
        autosize
        minRows={2}
        maxLength={4000}
        {...form.getInputProps("description")}
      />
    </>
  );
}

export function GoalMeasureSection({ form }: GoalForm) {
  const { t } = useTranslation();
  const { roll_up, measure_kind } = form.getValues();
  const kinds = kindsFor(roll_up);
  const choose = (chosen: string) => {
    const next = chosen as GoalValues["roll_up"];
    const fitting = kindsFor(next);
    form.setFieldValue("roll_up", next);
    if (!fitting.includes(measure_kind)) form.setFieldValue("measure_kind", fitting[0]);
  };
  return (
    <Section title={t("goal.measured")} description={t("goal.measured_text")}>
      <Stack>
        <Radio.Group label={t("goal_field.roll_up")} value={roll_up} onChange={choose}>
          <Stack gap="xs" mt={6}>
            {rollUps.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`goal_roll_up.${one}`)}
                description={t(`goal_roll_up_text.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {kinds[0] === "pieces" ? null : (
          <MeasureFields kinds={kinds} kind={measure_kind} input={(field) => form.getInputProps(field)} />
        )}
      </Stack>
    </Section>
  );
}

/** The duties of the owner's job that a goal may serve. */
function useDuties(ownerId: string) {
  const person = api.useQuery(
    "get",
    "/api/v1/people/{person_id}",
    { params: { path: { person_id: ownerId } } },
    { enabled: ownerId !== "" },
  );
  const jobId = person.data?.person.job_id ?? "";
  const job = api.useQuery(
    "get",
    "/api/v1/jobs/{job_id}",
    { params: { path: { job_id: jobId } } },
    { enabled: jobId !== "" },
  );
  return (job.data?.responsibilities ?? []).map((one) => ({ value: one.id, label: one.title }));
}

interface GoalFrameProps extends GoalForm {
  ownerId: string;
  period: Schemas["GoalPeriod"] | undefined;
}

const visibilities = ["everybody", "chain", "owner_and_manager"] as const;

export function GoalFrameSection({ form, ownerId, period }: GoalFrameProps) {
  const { t } = useTranslation();
  const duties = useDuties(ownerId);
  const days = period ? { min: period.starts_on, max: period.ends_on } : {};
  return (
    <Section title={t("goal.frame")}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField label={t("goal_field.starts_on")} {...days} {...form.getInputProps("starts_on")} />
        <DateField label={t("goal_field.due_on")} {...days} {...form.getInputProps("due_on")} />
        <Select
          label={t("goal_field.visibility")}
          allowDeselect={false}
          data={visibilities.map((one) => ({ value: one, label: t(`goal_visibility.${one}`) }))}
          {...form.getInputProps("visibility")}
        />
        {period && period.weight_rule !== "unweighted" ? (
          <NumberInput
            label={t("goal_field.weight")}
            description={t(`weight_rule_text.${period.weight_rule}`)}
            min={0}
            {...form.getInputProps("weight")}
          />
        ) : null}
        <Select
          label={t("goal_field.responsibility_id")}
          description={t("goal.responsibility_text")}
          clearable
          searchable
          data={duties}
          {...form.getInputProps("responsibility_id")}
          value={form.getValues().responsibility_id || null}
          onChange={(chosen) => form.setFieldValue("responsibility_id", chosen ?? "")}
        />
      </SimpleGrid>
    </Section>
  );
}
