// SPDX-License-Identifier: Apache-2.0
// What the viewer is asked to see somebody do: ticked off step by step, and signed.
import { Button, Checkbox, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

export function ObservationCard({ observation }: { observation: components["schemas"]["ObservationView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, person_name, lesson_title, offering_title, asked_at, checklist } = observation;
  const answer = api.useMutation("post", "/api/v1/observations/{observation_id}/answer", {
    meta: { quiet: true, done: t("learning.observation_answered") },
  });
  const edit = useProblemForm<{ steps: string[]; comment: string }>(
    { initialValues: { steps: [], comment: "" } },
    async ({ steps, comment }) => {
      await answer.mutateAsync({ params: { path: { observation_id: id } }, body: { steps, comment } });
    },
  );
  const { steps, comment } = edit.form.values;
  const sawAll = steps.length === checklist.steps.length;
  return (
    <Section
      title={`${person_name}: ${lesson_title}`}
      description={`${offering_title} · ${t("learning.asked_since", { since: format.since(asked_at) })}`}
    >
      <form onSubmit={edit.onSubmit} noValidate>
        <Stack>
          <Checkbox.Group label={t("learning.what_you_saw")} {...edit.form.getInputProps("steps")}>
            <Stack gap="sm" mt="xs">
              {checklist.steps.map((step) => (
                <Checkbox key={step.key} value={step.key} label={step.text} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label={t("learning.observation_comment")}
            description={sawAll ? undefined : t("learning.observation_comment_text")}
            autosize
            minRows={2}
            maxLength={2000}
            {...edit.form.getInputProps("comment")}
          />
          {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
          <Button
            type="submit"
            style={{ alignSelf: "flex-start" }}
            loading={edit.sending}
            disabled={!sawAll && comment.trim() === ""}
          >
            {t(sawAll ? "learning.sign" : "learning.send_back")}
          </Button>
          {sawAll ? (
            <Text size="xs" c="dimmed">
              {t("learning.sign_text", { name: person_name })}
            </Text>
          ) : null}
        </Stack>
      </form>
    </Section>
  );
}
