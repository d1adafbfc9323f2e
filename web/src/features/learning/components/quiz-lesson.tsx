// SPDX-License-Identifier: Apache-2.0
// A lesson that is a quiz: taken on the quiz's own page, from here and back to here.
import { Button, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { TaskProps } from "./lesson-task";

export function QuizLesson({ enrolmentId, lesson, isDone }: TaskProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const begin = api.useMutation("post", "/api/v1/enrolments/{enrolment_id}/lessons/{key}/attempt", {
    meta: { refreshes: ["/api/v1/quiz"] },
    onSuccess: ({ quiz_attempt_id }) =>
      void navigate({ to: "/quiz-attempts/$attemptId", params: { attemptId: quiz_attempt_id } }),
  });
  return (
    <Stack gap="sm" align="flex-start">
      <Text>{t(isDone ? "learning.quiz_done" : "learning.quiz_text")}</Text>
      <Button
        size="md"
        variant={isDone ? "default" : "filled"}
        loading={begin.isPending}
        onClick={() => begin.mutate({ params: { path: { enrolment_id: enrolmentId, key: lesson.key } } })}
      >
        {t(isDone ? "learning.quiz_again" : "learning.quiz_begin")}
      </Button>
    </Stack>
  );
}
