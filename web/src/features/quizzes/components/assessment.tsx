// SPDX-License-Identifier: Apache-2.0
// What may be seen of an answer: marks, what would have been right, feedback, the explanation.
import { Alert, Badge, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { AnswerField, type QuestionForm } from "./answer-field";
import { MarkdownText } from "./markdown-text";

type Shown = components["schemas"]["AnswerAssessment"];

function Marks({ assessment }: { assessment: Shown }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (assessment.waits_for_marker) return <Badge color="gray">{t("quiz.waits")}</Badge>;
  if (assessment.marks === null || assessment.most_marks === null) return null;
  return (
    <Badge color={isAllRight(assessment) ? "green" : assessment.marks > 0 ? "yellow" : "red"} tt="none">
      {t("quiz.marks_of", {
        marks: format.number(assessment.marks),
        most: format.number(assessment.most_marks),
      })}
    </Badge>
  );
}

const isAllRight = ({ marks, most_marks }: Shown) => marks !== null && most_marks !== null && marks >= most_marks;

export function Assessment({ form, assessment }: { form: QuestionForm; assessment: Shown }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" mt="md">
      <Group>
        <Marks assessment={assessment} />
      </Group>
      {assessment.feedback.length > 0 || assessment.comment ? (
        <Alert variant="light" title={t("quiz.feedback")}>
          <Stack gap="xs">
            {assessment.feedback.map((text) => (
              <MarkdownText key={text} text={text} />
            ))}
            {assessment.comment ? <MarkdownText text={assessment.comment} /> : null}
          </Stack>
        </Alert>
      ) : null}
      {assessment.right_answer && !isAllRight(assessment) ? (
        <Alert variant="light" title={t("quiz.right_answer")}>
          <AnswerField
            form={{ ...form, text: form.gaps.length > 0 ? form.text : "" }}
            answer={assessment.right_answer}
          />
          {assessment.right_numbers.length > 1 ? <Text size="sm">{assessment.right_numbers.join(", ")}</Text> : null}
        </Alert>
      ) : null}
      {assessment.explanation ? (
        <Alert variant="light" color="gray" title={t("quiz.explanation")}>
          <MarkdownText text={assessment.explanation} />
        </Alert>
      ) : null}
    </Stack>
  );
}
