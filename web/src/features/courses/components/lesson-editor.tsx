// SPDX-License-Identifier: Apache-2.0
// One lesson: what every lesson has, and the part of its kind.
import { Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/ui/section";
import { type Lesson, lessonAt, type Place, pointerTo, withLesson } from "../content";
import { AssignmentEditor } from "./assignment-editor";
import { ChecklistEditor } from "./checklist-editor";
import { CompletionFields } from "./completion-fields";
import { useEditing } from "./editing";
import { Faults, useFieldFault } from "./faults";
import { LinkEditor } from "./link-editor";
import { MarkdownField } from "./markdown-field";
import { FileEditor, RecordingEditor } from "./media-editors";
import { QuizEditor, SurveyEditor } from "./question-editors";

export interface PartProps {
  lesson: Lesson;
  pointer: string;
  put: (part: Partial<Lesson>) => void;
}

function Part(props: PartProps) {
  const { lesson, pointer, put } = props;
  const { t } = useTranslation();
  const textFault = useFieldFault(`${pointer}/page/text`);
  const questionFault = useFieldFault(`${pointer}/discussion/question`);
  switch (lesson.kind) {
    case "page":
      return (
        <MarkdownField
          label={t("course.page_text")}
          description={t("course.markdown_text")}
          required
          rows={20}
          value={lesson.page?.text ?? ""}
          error={textFault}
          onChange={(text) => put({ page: { text } })}
        />
      );
    case "video":
    case "audio":
      return <RecordingEditor {...props} />;
    case "file":
      return <FileEditor {...props} />;
    case "link":
      return <LinkEditor {...props} />;
    case "quiz":
      return <QuizEditor {...props} />;
    case "survey":
      return <SurveyEditor {...props} />;
    case "assignment":
      return <AssignmentEditor {...props} />;
    case "checklist":
      return <ChecklistEditor {...props} />;
    case "discussion":
      return (
        <MarkdownField
          label={t("course.question")}
          description={t("course.question_text")}
          required
          rows={5}
          value={lesson.discussion?.question ?? ""}
          error={questionFault}
          onChange={(question) => put({ discussion: { question } })}
        />
      );
    case "session":
      return (
        <MarkdownField
          label={t("course.session_introduction")}
          description={t("course.session_text")}
          rows={5}
          value={lesson.session?.introduction ?? ""}
          onChange={(introduction) => put({ session: { introduction } })}
        />
      );
  }
}

export function LessonEditor({ place }: { place: Place }) {
  const { t } = useTranslation();
  const { content, change } = useEditing();
  const pointer = pointerTo(place);
  const titleFault = useFieldFault(`${pointer}/title`);
  const lesson = lessonAt(content, place);
  if (!lesson) return null;
  const put = (part: Partial<Lesson>) => change(withLesson(content, place, { ...lesson, ...part }));
  return (
    <Section title={lesson.title || t("course.no_lesson_title")} description={t(`lesson_kind.${lesson.kind}`)}>
      <Stack gap="md">
        <TextInput
          label={t("course.lesson_title")}
          required
          maxLength={300}
          value={lesson.title}
          error={titleFault}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        <Part lesson={lesson} pointer={pointer} put={put} />
        <CompletionFields lesson={lesson} pointer={pointer} put={put} />
        <Faults pointer={`${pointer}/kind`} own />
        <Faults pointer={`${pointer}/key`} own />
      </Stack>
    </Section>
  );
}
