// SPDX-License-Identifier: Apache-2.0
// The player: the outline with what is done, one lesson after the other, notes. What happens is kept until the server has it.
import { Button, Drawer, Group, Progress, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconListTree } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";
import { PageHeader } from "@/ui/page";
import { SaveState } from "@/ui/save-state";
import { Panel } from "@/ui/section";
import classes from "../learning.module.css";
import { nextToDo } from "../standing";
import { useCourseProgress } from "../use-course-progress";
import { useLessonKeys } from "../use-lesson-keys";
import { useNotes, useNotesLeftBehind } from "../use-notes";
import { isInSight } from "../use-page-place";
import { CourseDone } from "./course-done";
import { LessonNoteField } from "./lesson-note";
import type { FormBody } from "./lesson-task";
import { type LessonBody, LessonView } from "./lesson-view";
import { Outline } from "./outline";

type LearnerCourse = components["schemas"]["LearnerCourse"];

interface PlayerProps {
  course: LearnerCourse;
  /** When it was read, in milliseconds. */
  readAt: number;
  personId: string;
  /** By the address; none: where one stopped. */
  chosen: string | undefined;
  Body: LessonBody;
  Form: FormBody;
  readAgain: () => Promise<LearnerCourse | undefined>;
}

/** Where one goes on: the lesson of the address, the one that was open at last, the first that is to do. */
function lessonToOpen({ course, chosen }: PlayerProps) {
  const lessons = course.content.modules.flatMap((module) => module.lessons);
  const named = [chosen, course.lesson_key].find((key) => lessons.some((lesson) => lesson.key === key));
  const key = named ?? nextToDo(course.standing.lessons) ?? lessons[0]?.key;
  return {
    lessons,
    at: Math.max(
      0,
      lessons.findIndex((lesson) => lesson.key === key),
    ),
  };
}

export function Player(props: PlayerProps) {
  const { course, readAt, personId, Body, Form, readAgain } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, outline] = useDisclosure(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const { lessons, at } = lessonToOpen(props);
  const lesson = lessons[at];
  const progress = useCourseProgress(course, readAt, personId, lesson?.key);
  const { standings, said, known, saving } = progress;
  const stoppedAt = useRef(course.lesson_key);
  const notes = useNotes({
    enrolmentId: course.enrolment_id,
    read: course.notes,
    readAgain: async () => (await readAgain())?.notes ?? [],
  });
  useNotesLeftBehind(course.enrolment_id, lesson?.key, saving === "saved", notes.write);
  const done = standings.filter(({ is_required, is_done }) => is_required && is_done).length;
  const needed = standings.filter(({ is_required }) => is_required).length;

  // Who goes on to a lesson hears and sees it from its beginning; who comes here finds the page as any other.
  const before = useRef(lesson?.key);
  useEffect(() => {
    if (before.current === lesson?.key) return;
    before.current = lesson?.key;
    stoppedAt.current = null;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [lesson?.key]);

  const open = (key: string | undefined) => {
    if (key)
      void navigate({
        to: "/learning/$enrolmentId/course",
        params: { enrolmentId: course.enrolment_id },
        search: { lesson: key },
      });
  };
  const goOn = () => {
    // Who goes on from the end of a page has read it, however quickly.
    if (lesson?.kind === "page" && isInSight(end.current)) progress.viewed();
    const next = lessons[at + 1]?.key ?? nextToDo(standings);
    if (next && next !== lesson?.key) open(next);
    else void navigate({ to: "/learning/$enrolmentId", params: { enrolmentId: course.enrolment_id } });
  };
  useLessonKeys({ onNext: goOn, onBefore: () => open(lessons[at - 1]?.key) });
  const standing = standings[at];
  if (!lesson || !standing) return <Text>{t("course.no_lessons")}</Text>;
  const parts = { enrolmentId: course.enrolment_id, content: course.content, standings, current: lesson.key };
  const isLast = at === lessons.length - 1;
  const address = (name: string) => {
    const digest = course.content.materials.find((one) => one.name === name)?.digest;
    return digest ? `/api/v1/enrolments/${course.enrolment_id}/materials/${digest}` : null;
  };
  return (
    <>
      <PageHeader
        title={course.offering_title}
        eyebrow={
          <TextLink to="/learning" search={{ show: "mine" }}>
            {t("place.learning")}
          </TextLink>
        }
        subtitle={
          <Group gap="md" wrap="nowrap" mt={4}>
            <Progress
              value={needed > 0 ? (100 * done) / needed : 0}
              w={140}
              aria-label={t("learning.lessons_done", { done, count: needed })}
            />
            <Text size="sm">{t("learning.lessons_done", { done, count: needed })}</Text>
          </Group>
        }
        actions={<SaveState state={saving} />}
      />
      <VisuallyHidden aria-live="polite">
        {standing.is_done ? t("learning.lesson_is_done", { title: lesson.title }) : ""}
      </VisuallyHidden>
      <div className={classes.player}>
        <Button
          className={classes.toggle}
          variant="default"
          leftSection={<IconListTree size={18} aria-hidden />}
          onClick={outline.open}
        >
          {t("learning.outline_at", { number: at + 1, count: lessons.length })}
        </Button>
        <div className={classes.aside}>
          <Outline {...parts} />
        </div>
        <Drawer opened={opened} onClose={outline.close} title={t("course.outline")} size="sm">
          <Outline {...parts} onOpen={outline.close} />
        </Drawer>
        <Stack gap="lg" miw={0}>
          {said.state === "completed" ? (
            <CourseDone enrolmentId={course.enrolment_id} isNew={course.state !== "completed"} />
          ) : null}
          <Panel article>
            <Stack gap="xl">
              <LessonView
                key={lesson.key}
                enrolmentId={course.enrolment_id}
                lesson={lesson}
                standing={standing}
                known={known[lesson.key]}
                progress={progress}
                address={address}
                Body={Body}
                Form={Form}
                isOpen={said.state === "in_progress"}
                heading={heading}
                end={end}
                isWhereOneStopped={stoppedAt.current === lesson.key}
              />
              <LessonNoteField
                key={`note ${lesson.key}`}
                enrolmentId={course.enrolment_id}
                lessonKey={lesson.key}
                text={notes.known.get(lesson.key)?.text ?? ""}
                write={notes.write}
              />
            </Stack>
          </Panel>
          <nav className={classes.steps} aria-label={t("learning.steps")}>
            <Button variant="default" disabled={at === 0} onClick={() => open(lessons[at - 1]?.key)}>
              {t("lesson.before")}
            </Button>
            <Button onClick={goOn}>{isLast ? t("learning.finish") : t("lesson.next")}</Button>
          </nav>
        </Stack>
      </div>
    </>
  );
}
