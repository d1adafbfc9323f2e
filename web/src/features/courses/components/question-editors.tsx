// SPDX-License-Identifier: Apache-2.0
// Lessons that ask: a quiz or a questionnaire, in force.
import { Select, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { useCan } from "@/api/session";
import { TextLink } from "@/ui/links";
import { useFieldFault } from "./faults";
import type { PartProps } from "./lesson-editor";

export function QuizEditor({ lesson, pointer, put }: PartProps) {
  const { t } = useTranslation();
  const query = api.useInfiniteQuery("get", "/api/v1/quizzes", { params: { query: { limit: 100 } } }, paged);
  const chosen = lesson.quiz?.quiz_id ?? null;
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const quiz = all.find((one) => one.id === chosen);
  return (
    <Stack gap="xs">
      <Select
        label={t("course.quiz")}
        description={t("course.quiz_text")}
        required
        searchable
        maw={520}
        nothingFoundMessage={t("course.no_quiz")}
        data={all
          .filter((one) => one.state === "in_force" || one.id === chosen)
          .map((one) => ({ value: one.id, label: one.title || t("quiz.no_title") }))}
        value={chosen}
        error={useFieldFault(`${pointer}/quiz/quiz_id`)}
        onChange={(quiz_id) => put({ quiz: { quiz_id } })}
      />
      {quiz ? (
        <TextLink to="/quizzes/$versionId" params={{ versionId: quiz.quiz_version_id }} size="sm">
          {t("course.open_quiz")}
        </TextLink>
      ) : (
        <TextLink to="/quizzes" size="sm">
          {t("course.write_quiz")}
        </TextLink>
      )}
    </Stack>
  );
}

function ChosenSurvey({ lesson, pointer, put }: PartProps) {
  const { t, i18n } = useTranslation();
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/questionnaires",
    { params: { query: { language: i18n.language, limit: 100 } } },
    paged,
  );
  const chosen = lesson.survey?.questionnaire_id ?? null;
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Select
      label={t("course.questionnaire")}
      description={t("course.questionnaire_text")}
      required
      searchable
      maw={520}
      data={all
        .filter((one) => one.state === "in_force" || one.id === chosen)
        .map((one) => ({ value: one.id, label: one.title || t("questionnaire.no_title") }))}
      value={chosen}
      error={useFieldFault(`${pointer}/survey/questionnaire_id`)}
      onChange={(questionnaire_id) => put({ survey: { questionnaire_id } })}
    />
  );
}

export function SurveyEditor(props: PartProps) {
  const { t } = useTranslation();
  if (useCan("questionnaires.manage")) return <ChosenSurvey {...props} />;
  return <Text size="sm">{t("course.survey_by_people_team")}</Text>;
}
