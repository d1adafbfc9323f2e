// SPDX-License-Identifier: Apache-2.0
// A version as a learner would see it, drawn anew when asked to; answers are marked by the server and kept by nobody.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { type Answer, noAnswer } from "../kept-answers";
import { AnswerField } from "./answer-field";
import { Assessment } from "./assessment";
import { MarkdownText } from "./markdown-text";

const path = "/api/v1/quiz-versions/{quiz_version_id}/preview";

function Drawn({ id, seed }: { id: string; seed: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [answers, setAnswers] = useState<Record<number, Answer>>({});
  const params = { path: { quiz_version_id: id } };
  const drawn = api.useQuery("post", path, { params, body: { seed, answers: [] } }, { gcTime: 0 });
  const check = api.useMutation("post", path, { meta: { refreshes: [] } });
  return (
    <Loaded query={drawn}>
      {({ introduction, questions }) => (
        <Stack gap="xl">
          <MarkdownText text={introduction} />
          {questions.map((question, at) => {
            const assessment = check.data?.questions[at]?.assessment;
            return (
              <Stack key={question.position} gap="sm">
                <Text fw={560}>{t("quiz.question_number", { number: question.position })}</Text>
                <AnswerField
                  form={question.form}
                  answer={answers[at] ?? noAnswer}
                  onChange={(answer) => setAnswers({ ...answers, [at]: answer })}
                />
                {assessment ? <Assessment form={question.form} assessment={assessment} /> : null}
              </Stack>
            );
          })}
          <Group>
            <Button
              variant="default"
              loading={check.isPending}
              onClick={() =>
                check.mutate({ params, body: { seed, answers: questions.map((_, at) => answers[at] ?? noAnswer) } })
              }
            >
              {t("quiz.check")}
            </Button>
            {check.data?.score == null ? null : <Text fw={560}>{format.number(Math.round(check.data.score))} %</Text>}
          </Group>
        </Stack>
      )}
    </Loaded>
  );
}

export function QuizPreview({ id }: { id: string }) {
  const { t } = useTranslation();
  const [seed, setSeed] = useState(1);
  return (
    <Section
      title={t("quiz.preview")}
      description={t("quiz.preview_text")}
      actions={
        <Button variant="subtle" onClick={() => setSeed(seed + 1)}>
          {t("quiz.draw_anew")}
        </Button>
      }
    >
      <Drawn key={seed} id={id} seed={seed} />
    </Section>
  );
}
