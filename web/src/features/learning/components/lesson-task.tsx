// SPDX-License-Identifier: Apache-2.0
// What a learner does in a lesson beside reading, watching or listening.
import type { ComponentType } from "react";
import type { components } from "@/api/schema";
import type { Lesson } from "../standing";
import { AssignmentLesson } from "./assignment-lesson";
import { ChecklistLesson } from "./checklist-lesson";
import { DiscussionLesson } from "./discussion-lesson";
import { QuizLesson } from "./quiz-lesson";
import { SurveyLesson } from "./survey-lesson";

type Schemas = components["schemas"];

export interface TaskProps {
  enrolmentId: string;
  lesson: Lesson;
  isDone: boolean;
  /** The enrolment has not ended. */
  isOpen: boolean;
}

/** How the questions of a survey are answered, which another part of the program knows. */
export type FormBody = ComponentType<{
  form: Schemas["QuestionnaireForm"];
  answers: Schemas["LessonSurvey"]["answers"];
  onAnswers: (answers: Schemas["LessonSurvey"]["answers"]) => void;
  handIn: string;
  onHandIn: () => void;
  isHandingIn?: boolean;
}>;

export function LessonTask({ Form, ...task }: TaskProps & { Form: FormBody }) {
  switch (task.lesson.kind) {
    case "quiz":
      return <QuizLesson {...task} />;
    case "assignment":
      return <AssignmentLesson {...task} />;
    case "checklist":
      return <ChecklistLesson {...task} />;
    case "discussion":
      return <DiscussionLesson {...task} />;
    case "survey":
      return <SurveyLesson {...task} Form={Form} />;
    default:
      return null;
  }
}
