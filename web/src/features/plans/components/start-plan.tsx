// SPDX-License-Identifier: Apache-2.0
// Begins a plan: its period and the answer to the one question.
import { Button, Group, SegmentedControl, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { lastDayOf, today } from "@/lib/dates";
import { LeaveGuard } from "@/ui/leave-guard";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";
import { planChanges } from "../plan-changes";

interface StartPlanProps {
  personId: string;
  onStarted: (planId: string) => void;
  /** Back to the plan there is; none where there is none. */
  onCancel: (() => void) | null;
}

export function StartPlan({ personId, onStarted, onCancel }: StartPlanProps) {
  const { t } = useTranslation();
  const start = api.useMutation("post", "/api/v1/people/{person_id}/plans", {
    meta: { quiet: true, refreshes: planChanges, done: t("plan.started") },
  });
  const { form, problem, sending, isUnsaved, onSubmit } = useProblemForm(
    {
      initialValues: { title: t("plan.default_title"), starts_on: today(), months: "12", opening_answer: "" },
      validate: { starts_on: (value) => (value ? null : t("field_problem.required")) },
    },
    async ({ months, ...values }) => {
      const ends_on = lastDayOf(values.starts_on, Number(months));
      const path = { person_id: personId };
      const { plan } = await start.mutateAsync({ params: { path }, body: { ...values, ends_on } });
      onStarted(plan.id);
    },
  );
  return (
    <Section title={t("plan.start")} description={t("plan.start_text")}>
      <form onSubmit={onSubmit} noValidate>
        <LeaveGuard active={isUnsaved} />
        <Stack maw={640}>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <Textarea
            label={t("needs.question")}
            autosize
            minRows={4}
            maxLength={4000}
            {...form.getInputProps("opening_answer")}
          />
          <TextInput label={t("plan.title")} maxLength={200} {...form.getInputProps("title")} />
          <Group align="flex-end">
            <TextInput type="date" label={t("plan.starts_on")} {...form.getInputProps("starts_on")} />
            <SegmentedControl
              aria-label={t("plan.period")}
              data={[
                { value: "12", label: t("plan.one_year") },
                { value: "24", label: t("plan.two_years") },
              ]}
              {...form.getInputProps("months")}
            />
          </Group>
          <Group gap="sm">
            <Button type="submit" loading={sending}>
              {t("plan.start")}
            </Button>
            {onCancel ? (
              <Button variant="default" onClick={onCancel}>
                {t("action.cancel")}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
