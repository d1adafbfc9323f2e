// SPDX-License-Identifier: Apache-2.0
// The course as its learners see it: the outline, and one lesson after another.
import { Button, Group, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { IconBook2 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";
import { LessonIcon } from "@/ui/lesson-icon";
import type { MaterialAddress } from "@/ui/markdown/markdown";
import { Panel } from "@/ui/section";
import { type Content, lessonsOf } from "../content";
import classes from "./course.module.css";
import { LessonBody } from "./lesson-body";

export function Preview({ content, address }: { content: Content; address: MaterialAddress }) {
  const { t } = useTranslation();
  const lessons = lessonsOf(content);
  const [chosen, setChosen] = useState(lessons[0]?.key);
  const at = Math.max(
    0,
    lessons.findIndex(({ key }) => key === chosen),
  );
  const lesson = lessons[at];
  if (!lesson) return <EmptyState icon={IconBook2} title={t("course.no_lessons")} text={t("course.no_lessons_text")} />;
  const go = (by: number) => {
    setChosen(lessons[at + by]?.key);
    window.scrollTo({ top: 0 });
  };
  return (
    <div className={classes.reading}>
      <nav className={classes.outline} aria-label={t("course.outline")}>
        {content.modules.map((module, number) => (
          <section key={module.key} className={classes.module}>
            <Text size="sm" fw={620} px={8}>
              {module.title || t("course.module_number", { number: number + 1 })}
            </Text>
            {module.lessons.map((one) => (
              <UnstyledButton
                key={one.key}
                className={classes.opener}
                aria-current={one.key === lesson.key ? "step" : undefined}
                onClick={() => setChosen(one.key)}
              >
                <LessonIcon kind={one.kind} />
                <Text span size="sm" className={classes.name} fw={one.key === lesson.key ? 620 : undefined}>
                  {one.title || t("course.no_lesson_title")}
                </Text>
                <Text span size="xs" c="dimmed">
                  {t("lesson.minutes", { count: one.minutes })}
                </Text>
              </UnstyledButton>
            ))}
          </section>
        ))}
      </nav>
      <Panel article>
        <Stack gap="lg">
          <Stack gap={4}>
            <Text size="sm" c="dimmed">
              {[
                t(`lesson_kind.${lesson.kind}`),
                t("lesson.minutes", { count: lesson.minutes }),
                t(`lesson_rule.${lesson.completion.rule}`),
                ...(lesson.is_required ? [] : [t("lesson.optional")]),
              ].join(" · ")}
            </Text>
            <Title order={2}>{lesson.title || t("course.no_lesson_title")}</Title>
          </Stack>
          <LessonBody key={lesson.key} lesson={lesson} address={address} />
          <Group justify="space-between">
            <Button variant="default" disabled={at === 0} onClick={() => go(-1)}>
              {t("lesson.before")}
            </Button>
            <Button disabled={at === lessons.length - 1} onClick={() => go(1)}>
              {t("lesson.next")}
            </Button>
          </Group>
        </Stack>
      </Panel>
    </div>
  );
}
