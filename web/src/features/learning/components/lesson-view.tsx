// SPDX-License-Identifier: Apache-2.0
// One lesson that is open: what it is, what makes it done and how far one is, its content, and the learner's note.
import { Badge, Group, Stack, Text, Title } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { type ComponentPropsWithoutRef, type ComponentType, type RefObject, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "../learning.module.css";
import type { Lesson, LessonStanding, LessonState } from "../standing";
import type { useCourseProgress } from "../use-course-progress";
import { usePagePlace, useSeen } from "../use-page-place";
import { useRecording } from "../use-recording";
import { type FormBody, LessonTask } from "./lesson-task";

/** How a lesson is shown, which another part of the program knows. */
export type LessonBody = ComponentType<{
  lesson: Lesson;
  address: (name: string) => string | null;
  recording?: ComponentPropsWithoutRef<"video">;
  onOpened?: () => void;
}>;

interface LessonViewProps {
  enrolmentId: string;
  lesson: Lesson;
  standing: LessonStanding;
  known: LessonState | undefined;
  progress: ReturnType<typeof useCourseProgress>;
  address: (name: string) => string | null;
  Body: LessonBody;
  Form: FormBody;
  isOpen: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  /** What stands below its content. */
  end: RefObject<HTMLDivElement | null>;
  /** It is where one stopped, on this device or another. */
  isWhereOneStopped: boolean;
}

function Reached({ standing }: { standing: LessonStanding }) {
  const { t } = useTranslation();
  if (standing.is_done)
    return (
      <Badge variant="light" color="leaf" leftSection={<IconCheck size={12} aria-hidden />}>
        {t("learning.lesson_done")}
      </Badge>
    );
  const { rule, reached, needed } = standing;
  return (
    <Text size="sm" c="dimmed">
      {rule === "time" || rule === "seen"
        ? t(`learning.reached_${rule}`, { reached, needed })
        : t(`learning.done_by_${rule}`)}
    </Text>
  );
}

/** A link or file is done with once it was opened, everything else once its end was seen. */
const isOpenedElsewhere = ({ kind }: Lesson) => kind === "link" || kind === "file";
/** All that there is to them is what one does. */
const isTask = ({ kind }: Lesson) => kind === "quiz" || kind === "survey";
const isRecording = ({ kind }: Lesson) => kind === "video" || kind === "audio";

export function LessonView(props: LessonViewProps) {
  const { enrolmentId, lesson, standing, known, progress, address, Body, Form, isOpen, heading, end } = props;
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  useSeen(end, () => (isOpenedElsewhere(lesson) ? undefined : progress.viewed()), lesson.key);
  usePagePlace({
    element: body,
    key: lesson.key,
    begin: props.isWhereOneStopped && lesson.kind === "page" ? (known?.position ?? null) : null,
    onPlace: (position) => (lesson.kind === "page" ? progress.record({ position }) : undefined),
  });
  const recording = useRecording({
    kind: lesson.kind === "audio" ? "audio" : "video",
    position: known?.position ?? null,
    record: progress.record,
    playing: progress.playing,
    flush: progress.flush,
  });
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {[
            t(`lesson_kind.${lesson.kind}`),
            t("lesson.minutes", { count: lesson.minutes }),
            ...(lesson.is_required ? [] : [t("lesson.optional")]),
          ].join(" · ")}
        </Text>
        <Title order={2} ref={heading} tabIndex={-1} className={classes.heading}>
          {lesson.title || t("course.no_lesson_title")}
        </Title>
        <Group gap="xs">
          <Reached standing={standing} />
        </Group>
      </Stack>
      <div ref={body}>
        {isTask(lesson) ? null : (
          <Body
            lesson={lesson}
            address={address}
            onOpened={progress.viewed}
            {...(isRecording(lesson) && { recording })}
          />
        )}
        <div ref={end} className={classes.end} />
      </div>
      <LessonTask
        key={lesson.key}
        enrolmentId={enrolmentId}
        lesson={lesson}
        isDone={standing.is_done}
        isOpen={isOpen}
        Form={Form}
      />
    </Stack>
  );
}
