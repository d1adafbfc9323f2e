// SPDX-License-Identifier: Apache-2.0
// One answer to mark: what was asked, what was written, by which points. The next one follows at once.
import { Anchor, NumberInput, Radio, Stack, Text, Textarea } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FormActions } from "@/ui/form-actions";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Section } from "@/ui/section";
import { useProblemForm } from "@/ui/use-problem-form";
import { MarkdownText } from "../components/markdown-text";

type View = components["schemas"]["MarkingView"];

const route = getRouteApi("/signed-in/quiz-marking/$answerId");
const path = "/api/v1/answers-to-mark/{attempt_question_id}";

function useNext(view: View) {
  const navigate = useNavigate();
  const queue = api.useQuery("get", "/api/v1/answers-to-mark", {
    params: { query: { quiz_id: view.quiz_id, limit: 2 } },
  });
  const next = queue.data?.items.find((one) => one.id !== view.id);
  return () =>
    next
      ? navigate({ to: "/quiz-marking/$answerId", params: { answerId: next.id } })
      : navigate({ to: "/quiz-marking" });
}

type Values = { marks: number | string; points: Record<string, string>; comment: string };

function MarkForm({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const goOn = useNext(view);
  const mark = api.useMutation("put", `${path}/marks`, { meta: { quiet: true, done: t("quiz.marked") } });
  const edit = useProblemForm<Values>(
    {
      initialValues: {
        marks: view.marks ?? "",
        points: Object.fromEntries(view.points.map((one) => [one.key, String(one.points)])),
        comment: view.comment,
      },
    },
    async (values) => {
      await mark.mutateAsync({
        params: { path: { attempt_question_id: view.id } },
        body: {
          marks: view.criteria.length > 0 || values.marks === "" ? null : Number(values.marks),
          points: Object.entries(values.points).map(([key, points]) => ({ key, points: Number(points) })),
          comment: values.comment,
        },
      });
      await goOn();
    },
  );
  return (
    <form onSubmit={edit.onSubmit} noValidate>
      <Stack>
        {view.criteria.map((criterion) => (
          <Radio.Group
            key={criterion.key}
            label={criterion.title}
            value={edit.form.values.points[criterion.key] ?? null}
            onChange={(points) =>
              edit.form.setFieldValue("points", { ...edit.form.values.points, [criterion.key]: points })
            }
          >
            <Stack gap="xs" mt="xs">
              {criterion.levels.map((level) => (
                <Radio
                  key={level.points}
                  value={String(level.points)}
                  label={`${format.number(level.points)} · ${level.text}`}
                />
              ))}
            </Stack>
          </Radio.Group>
        ))}
        {view.criteria.length === 0 ? (
          <NumberInput
            label={t("quiz.marks_given", { most: format.number(view.most_marks) })}
            min={0}
            max={view.most_marks}
            maw={200}
            required
            {...edit.form.getInputProps("marks")}
          />
        ) : null}
        <Textarea
          label={t("quiz.comment")}
          description={t("quiz.comment_text")}
          autosize
          minRows={3}
          maxLength={4000}
          {...edit.form.getInputProps("comment")}
        />
        <FormActions
          problem={edit.problem}
          sending={edit.sending}
          submit={view.waiting > 1 ? t("quiz.mark_and_next") : t("quiz.mark")}
          cancel={t("quiz.skip")}
          onCancel={() => void goOn()}
        />
      </Stack>
    </form>
  );
}

function Answer({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t("quiz.mark_answer")}
        eyebrow={<TextLink to="/quiz-marking">{t("place.quiz_marking")}</TextLink>}
        subtitle={[view.quiz_title, view.person_name ?? t("quiz.no_name"), format.instant(view.handed_in_at)].join(
          " · ",
        )}
      />
      <Stack gap="lg">
        <Section title={t("quiz.question")}>
          <MarkdownText text={view.text} />
          {view.marking_notes ? (
            <Text size="sm" c="dimmed" mt="sm" style={{ whiteSpace: "pre-line" }}>
              {t("quiz.marking_notes")}: {view.marking_notes}
            </Text>
          ) : null}
        </Section>
        <Section title={t("quiz.answer")}>
          {view.file ? (
            <Anchor href={`/api/v1/answers-to-mark/${view.id}/file`} download>
              {view.file.file_name} ({format.bytes(view.file.size)})
            </Anchor>
          ) : (
            <Text style={{ whiteSpace: "pre-line" }}>{view.answer}</Text>
          )}
        </Section>
        <Section title={t("quiz.give_marks")}>
          <MarkForm view={view} />
        </Section>
      </Stack>
    </>
  );
}

export function MarkingAnswerPage() {
  const { answerId } = route.useParams();
  const query = api.useQuery("get", path, { params: { path: { attempt_question_id: answerId } } });
  return (
    <Page width="reading">
      <Loaded query={query} wholePage>
        {(view) => <Answer key={view.id} view={view} />}
      </Loaded>
    </Page>
  );
}
