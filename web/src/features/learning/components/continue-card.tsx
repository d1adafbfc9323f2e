// SPDX-License-Identifier: Apache-2.0
// The lesson to go on with, one click away.
import { Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ButtonLink } from "@/ui/links";
import { Section } from "@/ui/section";
import classes from "../learning.module.css";

export function ContinueCard({ next }: { next: components["schemas"]["NextLesson"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { enrolment_id, offering_title, lesson_key, lesson_title, kind, minutes, due_on } = next;
  const { lessons_done: done, lessons_needed: needed } = next;
  return (
    <Section title={t(lesson_key ? "learning.continue" : "learning.begin_with")}>
      <div className={classes.continue}>
        <Stack gap={6} miw={0}>
          <Text size="sm" c="dimmed">
            {[offering_title, due_on ? t("learning.due", { date: format.date(due_on) }) : ""]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          <Text fw={620} size="lg">
            {lesson_title || offering_title}
          </Text>
          <Text size="sm" c="dimmed">
            {[kind ? t(`lesson_kind.${kind}`) : "", minutes > 0 ? t("lesson.minutes", { count: minutes }) : ""]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          {needed > 0 ? (
            <div>
              <Progress value={(100 * done) / needed} maw={360} mt={4} mb={4} aria-label={t("learning.progress")} />
              <Text size="xs" c="dimmed">
                {t("learning.lessons_done", { done, count: needed })}
              </Text>
            </div>
          ) : null}
        </Stack>
        <ButtonLink
          size="md"
          to="/learning/$enrolmentId/course"
          params={{ enrolmentId: enrolment_id }}
          search={{ lesson: lesson_key ?? undefined }}
        >
          {t(lesson_key ? "learning.go_on" : "learning.begin")}
        </ButtonLink>
      </div>
    </Section>
  );
}
