// SPDX-License-Identifier: Apache-2.0
// The lessons of the course in their order: what is done, where one is, how long each takes.
import { Text, VisuallyHidden } from "@mantine/core";
import { IconCircle, IconCircleCheckFilled, IconCircleDashed } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { LessonIcon } from "@/ui/lesson-icon";
import classes from "../learning.module.css";
import type { LessonStanding } from "../standing";

export interface OutlineProps {
  enrolmentId: string;
  content: components["schemas"]["CourseContent"];
  standings: readonly LessonStanding[];
  current: string;
  onOpen?: () => void;
}

function Mark({ standing }: { standing: LessonStanding | undefined }) {
  const { t } = useTranslation();
  if (standing?.is_done)
    return (
      <>
        <IconCircleCheckFilled size={20} aria-hidden className={classes.done} />
        <VisuallyHidden>{t("learning.lesson_done")}</VisuallyHidden>
      </>
    );
  const Picture = standing?.is_required ? IconCircle : IconCircleDashed;
  return <Picture size={20} stroke={1.7} aria-hidden className={classes.open} />;
}

export function Outline({ enrolmentId, content, standings, current, onOpen }: OutlineProps) {
  const { t } = useTranslation();
  return (
    <nav className={classes.outline} aria-label={t("course.outline")}>
      {content.modules.map((module, number) => (
        <section key={module.key} aria-label={module.title || t("course.module_number", { number: number + 1 })}>
          <Text size="sm" fw={620} px={8} pb={4}>
            {module.title || t("course.module_number", { number: number + 1 })}
          </Text>
          <ol className={classes.lessons}>
            {module.lessons.map((lesson) => (
              <li key={lesson.key}>
                <Link
                  to="/learning/$enrolmentId/course"
                  params={{ enrolmentId }}
                  search={{ lesson: lesson.key }}
                  className={classes.lesson}
                  aria-current={lesson.key === current ? "step" : undefined}
                  onClick={onOpen}
                >
                  <Mark standing={standings.find(({ key }) => key === lesson.key)} />
                  <span className={classes.lessonWords}>
                    <Text span size="sm" fw={lesson.key === current ? 620 : undefined}>
                      {lesson.title || t("course.no_lesson_title")}
                    </Text>
                    <span className={classes.aboutLesson}>
                      {[
                        t(`lesson_kind.${lesson.kind}`),
                        t("lesson.minutes", { count: lesson.minutes }),
                        ...(lesson.is_required ? [] : [t("lesson.optional")]),
                      ].join(" · ")}
                    </span>
                  </span>
                  <LessonIcon kind={lesson.kind} />
                </Link>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}
