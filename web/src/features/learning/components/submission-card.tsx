// SPDX-License-Identifier: Apache-2.0
// What somebody handed in, to be marked by the criteria of the assignment.
import { Anchor, Button, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ProblemAlert } from "@/ui/problem-alert";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";

interface MarkValues extends Record<string, unknown> {
  points: Record<string, string>;
  isEnough: string;
  comment: string;
}

export function SubmissionCard({ submission }: { submission: components["schemas"]["SubmissionView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, person_name, lesson_title, offering_title, handed_in_at, assignment, text, file } = submission;
  const { rubric } = assignment;
  const mark = api.useMutation("post", "/api/v1/submissions/{submission_id}/marks", {
    meta: { quiet: true, done: t("learning.was_marked") },
  });
  const edit = useProblemForm<MarkValues>(
    { initialValues: { points: {}, isEnough: "", comment: "" } },
    async ({ points, isEnough, comment }) => {
      await mark.mutateAsync({
        params: { path: { submission_id: id } },
        body: {
          points: rubric.map(({ key }) => ({ key, points: Number(points[key]) })),
          is_enough: rubric.length > 0 ? null : isEnough === "yes",
          comment,
        },
      });
    },
  );
  const { form } = edit;
  const isWhole = rubric.length > 0 ? rubric.every(({ key }) => form.values.points[key]) : form.values.isEnough !== "";
  return (
    <Section
      title={`${person_name}: ${lesson_title}`}
      description={`${offering_title} · ${t("learning.asked_since", { since: format.since(handed_in_at) })}`}
    >
      <form onSubmit={edit.onSubmit} noValidate>
        <Stack>
          {text ? <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{text}</Text> : null}
          {file ? (
            <Anchor href={`/api/v1/submissions/${id}/file`} download size="sm">
              {file.file_name}
            </Anchor>
          ) : null}
          {rubric.map((criterion) => (
            <Radio.Group
              key={criterion.key}
              label={criterion.title}
              value={form.values.points[criterion.key] ?? ""}
              onChange={(value) => form.setFieldValue("points", { ...form.values.points, [criterion.key]: value })}
            >
              <Stack gap="xs" mt="xs">
                {criterion.levels.map((level) => (
                  <Radio
                    key={level.points}
                    value={String(level.points)}
                    label={t("lesson.points", { count: level.points })}
                    description={level.text}
                  />
                ))}
              </Stack>
            </Radio.Group>
          ))}
          {rubric.length === 0 ? (
            <Radio.Group label={t("learning.is_enough")} {...form.getInputProps("isEnough")}>
              <Stack gap="xs" mt="xs">
                <Radio value="yes" label={t("submission_state.enough")} />
                <Radio value="no" label={t("submission_state.not_yet")} />
              </Stack>
            </Radio.Group>
          ) : null}
          <Textarea
            label={t("learning.mark_comment")}
            autosize
            minRows={2}
            maxLength={5000}
            {...form.getInputProps("comment")}
          />
          {edit.problem ? <ProblemAlert problem={edit.problem} /> : null}
          <Button type="submit" style={{ alignSelf: "flex-start" }} loading={edit.sending} disabled={!isWhole}>
            {t("learning.mark")}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
