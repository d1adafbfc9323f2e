// SPDX-License-Identifier: Apache-2.0
// Two months after: what changed at work, in the words of the learner and of whoever leads them.
import { Button, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

type WorkChangeView = components["schemas"]["WorkChange"];

const path = "/api/v1/enrolments/{enrolment_id}/change";

function Answer({ who, words }: { who: string; words: string | null }) {
  if (!words) return null;
  return (
    <div>
      <Text size="xs" c="dimmed">
        {who}
      </Text>
      <Text size="sm" style={{ whiteSpace: "pre-line" }}>
        {words}
      </Text>
    </div>
  );
}

function TellForm({ view, isLearner }: { view: WorkChangeView; isLearner: boolean }) {
  const { t } = useTranslation();
  const tell = api.useMutation("put", path, { meta: { quiet: true, done: t("learning.change_told") } });
  const mine = isLearner ? view.learner_answer : view.manager_answer;
  const edit = useProblemForm({ initialValues: { answer: mine ?? "" } }, async ({ answer }) => {
    await tell.mutateAsync({ params: { path: { enrolment_id: view.enrolment_id } }, body: { answer } });
  });
  return (
    <form onSubmit={edit.onSubmit} noValidate>
      <Stack gap="sm" align="flex-start">
        <Textarea
          w="100%"
          label={t(isLearner ? "learning.change_own" : "learning.change_of_somebody", { name: view.person_name })}
          description={t("learning.change_text")}
          autosize
          minRows={2}
          maxLength={2000}
          {...edit.form.getInputProps("answer")}
        />
        {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
        <Button
          type="submit"
          variant="default"
          loading={edit.sending}
          disabled={edit.form.values.answer.trim() === "" || edit.form.values.answer === mine}
        >
          {t("action.save")}
        </Button>
      </Stack>
    </form>
  );
}

export function WorkChange({ enrolmentId, isLearner }: { enrolmentId: string; isLearner: boolean }) {
  const { t } = useTranslation();
  const change = api.useQuery("get", path, { params: { path: { enrolment_id: enrolmentId } } }, { retry: false });
  const view = change.error ? undefined : change.data;
  if (!view) return null;
  return (
    <Section title={t("learning.what_changed")}>
      <Stack gap="md">
        {isLearner && view.may_answer ? null : <Answer who={view.person_name} words={view.learner_answer} />}
        {!isLearner && view.may_answer ? null : (
          <Answer who={t("learning.seen_by_manager")} words={view.manager_answer} />
        )}
        {view.may_answer ? <TellForm view={view} isLearner={isLearner} /> : null}
      </Stack>
    </Section>
  );
}
