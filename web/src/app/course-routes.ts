// SPDX-License-Identifier: Apache-2.0
// Addresses of courses for those who write them.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const courses = createRoute({
  getParentRoute: () => signedIn,
  path: "/courses",
  validateSearch: (search: Record<string, unknown>): { search?: string } => ({ search: text(search.search) }),
  component: lazyRouteComponent(() => import("@/features/courses/pages/courses-page"), "CoursesPage"),
});

const version = createRoute({
  getParentRoute: () => signedIn,
  path: "/courses/$versionId",
  validateSearch: (search: Record<string, unknown>) => ({
    show: oneOf(["lessons", "files", "preview", "versions"], search.show),
  }),
  component: lazyRouteComponent(() => import("@/features/courses/pages/course-page"), "CoursePage"),
});

export const courseRoutes = [courses, version] as const;
