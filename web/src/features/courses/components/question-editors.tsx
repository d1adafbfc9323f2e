// SPDX-License-Identifier: Apache-2.0
// Lessons that ask: a quiz, or a questionnaire in force.
import { Select, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { useCan } from "@/api/session";
import { Faults, useFieldFault } from "./faults";
import type { PartProps } from "./lesson-editor";

export function QuizEditor({ pointer }: PartProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text size="sm">{t("course.quiz_later")}</Text>
      <Faults pointer={`${pointer}/quiz`} />
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
