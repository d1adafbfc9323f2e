// SPDX-License-Identifier: Apache-2.0
// What came of an attempt, as far as it may be seen now.
import { Alert, Badge, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Section } from "@/ui/section";

type View = components["schemas"]["AttemptView"];

function Score({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (view.score === null)
    return <Text>{t(view.state === "handed_in" ? "quiz.waits_text" : "quiz.not_shown_yet")}</Text>;
  return (
    <Group gap="md" align="baseline">
      <Text fz={32} fw={680} lh={1.1}>
        {format.number(Math.round(view.score * 10) / 10)} %
      </Text>
      <Text c="dimmed">
        {t("quiz.marks_of", { marks: format.number(view.marks ?? 0), most: format.number(view.most_marks ?? 0) })}
      </Text>
      {view.is_passed === null ? null : (
        <Badge size="lg" color={view.is_passed ? "green" : "red"}>
          {t(view.is_passed ? "quiz.passed" : "quiz.not_passed")}
        </Badge>
      )}
    </Group>
  );
}

export function AttemptResult({ view }: { view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t("quiz.result")}>
      <Stack gap="sm">
        {view.is_closed_by_time ? <Alert variant="light">{t("quiz.closed_by_time")}</Alert> : null}
        <Score view={view} />
        {view.change ? (
          <Text>
            {t("quiz.change", {
              before: format.number(Math.round(view.change.before)),
              after: format.number(Math.round(view.change.after)),
              difference: format.number(Math.round(view.change.after - view.change.before)),
            })}
          </Text>
        ) : null}
        <Group>
          <ButtonLink to="/quiz/$quizId" params={{ quizId: view.quiz_id }} variant="default">
            {t("quiz.to_quiz")}
          </ButtonLink>
        </Group>
      </Stack>
    </Section>
  );
}
