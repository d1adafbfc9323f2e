// SPDX-License-Identifier: Apache-2.0
// Every address of the program on one page. Pages are loaded when first visited; the signed-in part waits for /me.
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { Problem } from "@/api/problem";
import { meQuery } from "@/api/session";
import { supportedLanguage, switchLanguage } from "@/lib/i18n";
import { text } from "@/lib/search-params";
import { NotFound, PageProblem } from "./page-problem";
import { Shell } from "./shell";

interface RouterContext {
  queryClient: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: text(search.next) }),
  component: lazyRouteComponent(() => import("@/features/identity/pages/sign-in-page"), "SignInPage"),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.queryClient.ensureQueryData(meQuery);
      await switchLanguage(supportedLanguage(me.language));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        throw redirect({ to: "/sign-in", search: { next: location.href } });
      }
      throw error;
    }
  },
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/home/pages/home-page"), "HomePage"),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: "/people",
  validateSearch: (search: Record<string, unknown>): { search?: string; unit?: string; job?: string } => ({
    search: text(search.search),
    unit: text(search.unit),
    job: text(search.job),
  }),
  component: lazyRouteComponent(() => import("@/features/organization/pages/people-page"), "PeoplePage"),
});

const person = createRoute({
  getParentRoute: () => signedIn,
  path: "/people/$personId",
  component: lazyRouteComponent(() => import("@/features/organization/pages/person-layout"), "PersonLayout"),
});

const profile = createRoute({
  getParentRoute: () => person,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/organization/pages/profile-page"), "ProfilePage"),
});

const jobs = createRoute({
  getParentRoute: () => signedIn,
  path: "/jobs",
  component: lazyRouteComponent(() => import("@/features/organization/pages/jobs-page"), "JobsPage"),
});

const job = createRoute({
  getParentRoute: () => signedIn,
  path: "/jobs/$jobId",
  component: lazyRouteComponent(() => import("@/features/organization/pages/job-page"), "JobPage"),
});

const competencies = createRoute({
  getParentRoute: () => signedIn,
  path: "/competencies",
  component: lazyRouteComponent(() => import("@/features/competencies/pages/frameworks-page"), "FrameworksPage"),
});

const competency = createRoute({
  getParentRoute: () => signedIn,
  path: "/competencies/$competencyId",
  component: lazyRouteComponent(() => import("@/features/competencies/pages/competency-page"), "CompetencyPage"),
});

const routes = root.addChildren([
  signIn,
  signedIn.addChildren([home, people, person.addChildren([profile]), jobs, job, competencies, competency]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { queryClient },
    defaultPreload: "intent",
    defaultErrorComponent: PageProblem,
    scrollRestoration: true,
  });
}
