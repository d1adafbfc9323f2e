// SPDX-License-Identifier: Apache-2.0
// A survey within a course: answered once, its answers kept in the browser until they are handed in.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { ProblemAlert } from "@/ui/problem-alert";
import { useKeptDraft } from "@/ui/use-kept-draft";
import type { FormBody, TaskProps } from "./lesson-task";

type Answers = components["schemas"]["LessonSurvey"]["answers"];

const path = "/api/v1/enrolments/{enrolment_id}/lessons/{key}/survey";

export function SurveyLesson({ enrolmentId, lesson, Form }: TaskProps & { Form: FormBody }) {
  const { t } = useTranslation();
  const format = useFormat();
  const params = { path: { enrolment_id: enrolmentId, key: lesson.key } };
  const survey = api.useQuery("get", path, { params });
  const answer = api.useMutation("post", path, { meta: { quiet: true, done: t("learning.survey_answered") } });
  const draft = useKeptDraft<Answers>({
    name: `espalier.survey.${enrolmentId}.${lesson.key}`,
    read: [],
    automatic: false,
    isLasting: true,
    save: (answers) => answer.mutateAsync({ params, body: { answers } }),
  });
  return (
    <Loaded query={survey}>
      {({ form, answered_at }) =>
        answered_at ? (
          <Text>{t("learning.survey_done", { date: format.instant(answered_at) })}</Text>
        ) : (
          <>
            {draft.problem ? <ProblemAlert problem={draft.problem} /> : null}
            <Form
              form={form}
              answers={draft.value}
              onAnswers={draft.change}
              handIn={t("learning.hand_in")}
              onHandIn={() => void draft.saveNow()}
              isHandingIn={answer.isPending}
            />
          </>
        )
      }
    </Loaded>
  );
}
