// SPDX-License-Identifier: Apache-2.0
// Addresses of learning: one's own, one enrolment, and the course that is worked through.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const learning = createRoute({
  getParentRoute: () => signedIn,
  path: "/learning",
  validateSearch: (search: Record<string, unknown>) => ({
    show: oneOf(["mine", "people", "answer", "mandatory"], search.show),
  }),
  component: lazyRouteComponent(() => import("@/features/learning/pages/my-learning-page"), "MyLearningPage"),
});

const record = createRoute({
  getParentRoute: () => signedIn,
  path: "/learning/record",
  component: lazyRouteComponent(() => import("@/features/learning/pages/record-page"), "RecordPage"),
});

const enrolment = createRoute({
  getParentRoute: () => signedIn,
  path: "/learning/$enrolmentId",
  component: lazyRouteComponent(() => import("@/features/learning/pages/enrolment-page"), "EnrolmentPage"),
});

const course = createRoute({
  getParentRoute: () => signedIn,
  path: "/learning/$enrolmentId/course",
  validateSearch: (search: Record<string, unknown>): { lesson?: string } => ({ lesson: text(search.lesson) }),
  component: lazyRouteComponent(() => import("./pages/player-page"), "PlayerPage"),
});

export const learningRoutes = [learning, record, enrolment, course];
