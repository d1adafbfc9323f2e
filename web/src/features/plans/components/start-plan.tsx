// SPDX-License-Identifier: Apache-2.0
// Begins a plan: its period and the answer to the one question; from a meeting, from needs, from the template of a job, or
// with what an earlier plan left open.
import { Button, Group, SegmentedControl, Stack, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { DateField } from "@/ui/date-field";
import { LeaveGuard } from "@/ui/leave-guard";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";
import { endOf, newPlan, planDraft, type StartValues } from "../start-values";
import { OpenItemPicks } from "./open-item-picks";
import { StartMeeting } from "./start-meeting";
import { StartNeeds } from "./start-needs";
import { StartPart } from "./start-part";
import { TemplatePicks } from "./template-picks";

interface StartPlanProps {
  personId: string;
  onStarted: (planId: string) => void;
  /** Back to the plan there is; none where there is none. */
  onCancel: (() => void) | null;
}

export default function StartPlan({ personId, onStarted, onCancel }: StartPlanProps) {
  const { t } = useTranslation();
  const start = api.useMutation("post", "/api/v1/people/{person_id}/plans", {
    meta: { quiet: true, done: t("plan.started") },
  });
  const isOwn = useMe().person_id === personId;
  const initialValues = newPlan(t(isOwn ? "plan.default_title" : "plan.default_title_for"));
  const { form, problem, sending, isUnsaved, onSubmit } = useProblemForm<StartValues>(
    {
      initialValues,
      validate: { starts_on: (value) => (value ? null : t("field_problem.required")) },
    },
    async (values) => {
      const params = { path: { person_id: personId } };
      const { plan } = await start.mutateAsync({ params, body: planDraft(values) });
      onStarted(plan.id);
    },
  );
  const { values } = form;
  const period = { starts_on: values.starts_on, ends_on: endOf(values) };
  return (
    <Section title={t("plan.start")} description={t(isOwn ? "plan.start_text" : "plan.start_text_for")}>
      <form onSubmit={onSubmit} noValidate>
        <LeaveGuard active={isUnsaved} />
        <Stack maw={760} gap="lg">
          {problem ? <ProblemAlert problem={problem} /> : null}
          <Textarea
            label={t(isOwn ? "needs.question" : "needs.question_for")}
            autosize
            minRows={4}
            maxLength={4000}
            {...form.getInputProps("opening_answer")}
          />
          <TextInput label={t("plan.title")} maxLength={200} {...form.getInputProps("title")} />
          <Group align="flex-end">
            <DateField label={t("plan.starts_on")} {...form.getInputProps("starts_on")} />
            <SegmentedControl
              aria-label={t("plan.period")}
              data={[
                { value: "12", label: t("plan.one_year") },
                { value: "24", label: t("plan.two_years") },
              ]}
              {...form.getInputProps("months")}
            />
          </Group>
          <StartMeeting personId={personId} form={form} />
          <OpenItemPicks
            personId={personId}
            into={period}
            picked={values.carried_item_ids}
            onPick={(ids) => form.setFieldValue("carried_item_ids", ids)}
            onKept={(ids) => {
              form.setFieldValue("carried_item_ids", ids);
              form.resetDirty({ ...initialValues, carried_item_ids: ids });
            }}
          />
          <StartNeeds personId={personId} form={form} endsOn={period.ends_on} />
          <StartPart title={t("template.title")} text={t("template.pick_text")}>
            <TemplatePicks
              personId={personId}
              period={period}
              jobId={values.template_job_id}
              picked={values.template_item_ids}
              onJob={(job) => form.setFieldValue("template_job_id", job)}
              onPick={(ids) => form.setFieldValue("template_item_ids", ids)}
            />
          </StartPart>
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
