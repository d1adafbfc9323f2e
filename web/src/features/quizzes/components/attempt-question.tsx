// SPDX-License-Identifier: Apache-2.0
// One question of an attempt: its answer, how sure one is, having it checked, and what came of it.
import { Anchor, Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { FileButton } from "@/ui/file-button";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import { type Certainty, isAnswered, type KeptAnswer, type AttemptQuestion as Question } from "../kept-answers";
import { AnswerField } from "./answer-field";
import { Assessment } from "./assessment";

type View = components["schemas"]["AttemptView"];

interface AttemptQuestionProps {
  view: View;
  question: Question;
  shown: KeptAnswer;
  onChange: (mine: Omit<KeptAnswer, "save_number">) => void;
  saveNow: () => Promise<boolean>;
}

const attempt = "/api/v1/quiz-attempts/{quiz_attempt_id}";

function AnswerFile({ view, question, isOpen }: { view: View; question: Question; isOpen: boolean }) {
  const { t } = useTranslation();
  const upload = api.useMutation("put", `${attempt}/answers/{position}/file`, { meta: { quiet: true } });
  const path = { quiz_attempt_id: view.id, position: question.position };
  return (
    <Stack gap="xs">
      {question.file ? (
        <Anchor href={`/api/v1/quiz-attempts/${view.id}/answers/${question.position}/file`} download>
          {question.file.file_name}
        </Anchor>
      ) : null}
      {isOpen ? (
        <FileButton
          label={t(question.file ? "quiz.replace_file" : "quiz.choose_file")}
          send={(file) =>
            upload.mutateAsync({
              params: { path, query: { file_name: file.name } },
              body: file,
              bodySerializer: (content) => content as unknown as File,
              headers: { "Content-Type": "application/octet-stream" },
            })
          }
        />
      ) : null}
    </Stack>
  );
}

function CertaintyField({ shown, onChange }: Pick<AttemptQuestionProps, "shown" | "onChange">) {
  const { t } = useTranslation();
  return (
    <Group gap="sm">
      <Text size="sm">{t("quiz.how_sure")}</Text>
      <SegmentedControl
        aria-label={t("quiz.how_sure")}
        value={shown.certainty ?? ""}
        data={(["guessed", "fairly_sure", "sure"] as const).map((one) => ({
          value: one,
          label: t(`quiz_certainty.${one}`),
        }))}
        onChange={(value) => onChange({ answer: shown.answer, certainty: value as Certainty })}
      />
    </Group>
  );
}

export function AttemptQuestion({ view, question, shown, onChange, saveNow }: AttemptQuestionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const check = api.useMutation("post", `${attempt}/answers/{position}/check`);
  const isOpen = view.state === "begun" && !view.is_over && !question.is_checked;
  const checkNow = async () => {
    if (!(await saveNow())) return;
    check.mutate({ params: { path: { quiz_attempt_id: view.id, position: question.position } } });
  };
  return (
    <Section
      id={`question-${question.position}`}
      title={t("quiz.question_number", { number: question.position })}
      actions={
        <Text size="sm" c="dimmed">
          {t("quiz.marks", { count: question.most_marks, marks: format.number(question.most_marks) })}
        </Text>
      }
    >
      <Stack gap="md">
        <AnswerField
          form={question.form}
          answer={shown.answer}
          image={question.has_image ? `/api/v1/quiz-attempts/${view.id}/answers/${question.position}/image` : undefined}
          onChange={isOpen ? (answer) => onChange({ answer, certainty: shown.certainty }) : undefined}
        />
        {question.form.kind === "file" ? <AnswerFile view={view} question={question} isOpen={isOpen} /> : null}
        {view.asks_certainty && isOpen ? <CertaintyField shown={shown} onChange={onChange} /> : null}
        {view.asks_certainty && !isOpen && shown.certainty ? (
          <Text size="sm" c="dimmed">
            {t("quiz.was_sure", { certainty: t(`quiz_certainty.${shown.certainty}`) })}
          </Text>
        ) : null}
        {isOpen && view.may_check ? (
          <Group>
            <Button
              variant="default"
              size="sm"
              disabled={!isAnswered(shown, question.file !== null)}
              loading={check.isPending}
              onClick={() => void checkNow()}
            >
              {t("quiz.check")}
            </Button>
            <Text size="sm" c="dimmed">
              {t("quiz.check_text")}
            </Text>
          </Group>
        ) : null}
        {question.assessment ? <Assessment form={question.form} assessment={question.assessment} /> : null}
      </Stack>
    </Section>
  );
}
