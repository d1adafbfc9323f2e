// SPDX-License-Identifier: Apache-2.0
// Addresses of quizzes: the bank and the quizzes for those who write them, taking one, and marking.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type Kind, kinds } from "@/features/quizzes/question-content";
import { oneOf, text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

interface BankSearch {
  search?: string | undefined;
  category?: string | undefined;
  tag?: string | undefined;
  kind?: Kind | undefined;
  retired?: string | undefined;
}

const bank = createRoute({
  getParentRoute: () => signedIn,
  path: "/question-bank",
  validateSearch: (search: Record<string, unknown>): BankSearch => ({
    search: text(search.search),
    category: text(search.category),
    tag: text(search.tag),
    kind: kinds.find((kind) => kind === search.kind),
    retired: text(search.retired),
  }),
  component: lazyRouteComponent(() => import("@/features/quizzes/pages/bank-page"), "BankPage"),
});

const newQuestion = createRoute({
  getParentRoute: () => signedIn,
  path: "/question-bank/new",
  component: lazyRouteComponent(() => import("@/features/quizzes/pages/question-page"), "NewQuestionPage"),
});

const questionImport = createRoute({
  getParentRoute: () => signedIn,
  path: "/question-bank/import",
  component: lazyRouteComponent(() => import("@/features/quizzes/pages/question-import-page"), "QuestionImportPage"),
});

const question = createRoute({
  getParentRoute: () => signedIn,
  path: "/question-bank/$questionId",
  component: lazyRouteComponent(() => import("@/features/quizzes/pages/question-page"), "QuestionPage"),
});

const quizzes = createRoute({
  getParentRoute: () => signedIn,
  path: "/quizzes",
  component: lazyRouteComponent(() => import("@/features/quizzes/pages/quizzes-page"), "QuizzesPage"),
});

const quizViews: readonly ["content", "preview", "people", "statistics"] = [
  "content",
  "preview",
  "people",
  "statistics",
];

const quizVersion = createRoute({
  getParentRoute: () => signedIn,
  path: "/quizzes/$versionId",
  validateSearch: (search: Record<string, unknown>): { show?: (typeof quizViews)[number] } => ({
    show: oneOf(quizViews, search.show),
  }),
  component: lazyRouteComponent(() => import("@/features/quizzes/pages/quiz-page"), "QuizPage"),
});

const openQuizzes = createRoute({
  getParentRoute: () => signedIn,
  path: "/open-quizzes",
  component: lazyRouteComponent(() => import("@/features/quizzes/pages/open-quizzes-page"), "OpenQuizzesPage"),
});

const entry = createRoute({
  getParentRoute: () => signedIn,
  path: "/quiz/$quizId",
  component: lazyRouteComponent(() => import("@/features/quizzes/pages/quiz-entry-page"), "QuizEntryPage"),
});

const attempt = createRoute({
  getParentRoute: () => signedIn,
  path: "/quiz-attempts/$attemptId",
  component: lazyRouteComponent(() => import("@/features/quizzes/pages/attempt-page"), "AttemptPage"),
});

const marking = createRoute({
  getParentRoute: () => signedIn,
  path: "/quiz-marking",
  component: lazyRouteComponent(() => import("@/features/quizzes/pages/marking-page"), "MarkingPage"),
});

const markingAnswer = createRoute({
  getParentRoute: () => signedIn,
  path: "/quiz-marking/$answerId",
  component: lazyRouteComponent(() => import("@/features/quizzes/pages/marking-answer-page"), "MarkingAnswerPage"),
});

export const quizRoutes = [
  bank,
  newQuestion,
  questionImport,
  question,
  quizzes,
  quizVersion,
  openQuizzes,
  entry,
  attempt,
  marking,
  markingAnswer,
] as const;
