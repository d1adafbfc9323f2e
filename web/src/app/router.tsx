// SPDX-License-Identifier: Apache-2.0
// The addresses of the program; those on competencies and on the programme stand beside. Pages are loaded when first visited.
import type { QueryClient } from "@tanstack/react-query";
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  stringifySearchWith,
} from "@tanstack/react-router";
import { planSearch } from "@/features/plans/plan-search";
import { oneOf, searchValue, text } from "@/lib/search-params";
import { invitation, passwordReset, root, signedIn, signIn } from "./base-routes";
import { campaignRoutes } from "./campaign-routes";
import { catalogueRoutes } from "./catalogue-routes";
import { competencyRoutes } from "./competency-routes";
import { conversationRoutes } from "./conversation-routes";
import { courseRoutes } from "./course-routes";
import { goalRoutes } from "./goal-routes";
import { learningRoutes } from "./learning-routes";
import { growth, growthSearch, home, plan } from "./own-routes";
import { NoSuchPage, PagePending, PageProblem } from "./page-problem";
import { practiceRoutes } from "./practice-routes";
import { programmeRoutes } from "./programme-routes";
import { questionnaireRoutes } from "./questionnaire-routes";
import { quizRoutes } from "./quiz-routes";
import { recognitionRoutes } from "./recognition-routes";
import { requestRoutes } from "./request-routes";
import { resultRoutes } from "./result-routes";
import { reviewRoutes } from "./review-routes";
import { sharedRoutes } from "./shared-routes";
import { teamRoutes } from "./team-routes";
import { outsideRating, threeSixtyRoutes } from "./three-sixty-routes";

const people = createRoute({
  getParentRoute: () => signedIn,
  path: "/people",
  validateSearch: (
    search: Record<string, unknown>,
  ): { search?: string; unit?: string; job?: string; leavers?: boolean } => ({
    search: text(search.search),
    unit: text(search.unit),
    job: text(search.job),
    leavers: search.leavers === true || undefined,
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

const units = createRoute({
  getParentRoute: () => signedIn,
  path: "/units",
  component: lazyRouteComponent(() => import("@/features/organization/pages/units-page"), "UnitsPage"),
});

const orgChart = createRoute({
  getParentRoute: () => signedIn,
  path: "/org-chart",
  validateSearch: (search: Record<string, unknown>): { by: "line" | "unit"; person?: string; unit?: string } => ({
    by: oneOf(["line", "unit"], search.by),
    ...(search.person !== undefined && { person: text(search.person) }),
    ...(search.unit !== undefined && { unit: text(search.unit) }),
  }),
  component: lazyRouteComponent(() => import("@/features/organization/pages/org-chart-page"), "OrgChartPage"),
});

const gettingStarted = createRoute({
  getParentRoute: () => signedIn,
  path: "/getting-started",
  component: lazyRouteComponent(() => import("@/features/setup/pages/getting-started-page"), "GettingStartedPage"),
});

const notifications = createRoute({
  getParentRoute: () => signedIn,
  path: "/notifications",
  validateSearch: (search: Record<string, unknown>) => ({ show: oneOf(["all", "unread"], search.show) }),
  component: lazyRouteComponent(() => import("./pages/notifications-page"), "NotificationsPage"),
});

const jobs = createRoute({
  getParentRoute: () => signedIn,
  path: "/jobs",
  validateSearch: (search: Record<string, unknown>): { search?: string } => ({ search: text(search.search) }),
  component: lazyRouteComponent(() => import("@/features/organization/pages/jobs-page"), "JobsPage"),
});

const job = createRoute({
  getParentRoute: () => signedIn,
  path: "/jobs/$jobId",
  validateSearch: (search: Record<string, unknown>): { version?: string } => ({ version: text(search.version) }),
  component: lazyRouteComponent(() => import("@/features/organization/pages/job-page"), "JobPage"),
});

const jobDraft = createRoute({
  getParentRoute: () => signedIn,
  path: "/jobs/$jobId/draft",
  component: lazyRouteComponent(() => import("@/features/organization/pages/job-draft-page"), "JobDraftPage"),
});

const personGrowth = createRoute({
  getParentRoute: () => person,
  path: "/growth",
  validateSearch: growthSearch,
  component: lazyRouteComponent(() => import("./pages/growth-page"), "PersonGrowthPage"),
});

const personPlan = createRoute({
  getParentRoute: () => person,
  path: "/plan",
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import("@/features/plans/pages/plan-page"), "PersonPlanPage"),
});

const personJournal = createRoute({
  getParentRoute: () => person,
  path: "/journal",
  component: lazyRouteComponent(() => import("@/features/journal/pages/journal-page"), "PersonJournalPage"),
});

const personOnRecord = createRoute({
  getParentRoute: () => person,
  path: "/on-record",
  component: lazyRouteComponent(() => import("@/features/one_on_ones/pages/on-record-page"), "OnRecordPage"),
});

const personLearning = createRoute({
  getParentRoute: () => person,
  path: "/learning",
  component: lazyRouteComponent(() => import("@/features/learning/pages/record-page"), "PersonLearningPage"),
});

const planById = createRoute({
  getParentRoute: () => signedIn,
  path: "/plans/$planId",
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import("@/features/plans/pages/plan-page"), "PlanPage"),
});

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: "/accounts",
  validateSearch: (search: Record<string, unknown>): { search?: string } => ({ search: text(search.search) }),
  component: lazyRouteComponent(() => import("@/features/identity/pages/accounts-page"), "AccountsPage"),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: "/audit",
  validateSearch: (search: Record<string, unknown>) => ({
    show: oneOf(["events", "sightings"], search.show),
    person: text(search.person),
    thing: text(search.thing),
  }),
  component: lazyRouteComponent(() => import("@/features/audit/pages/audit-page"), "AuditPage"),
});

const workspace = createRoute({
  getParentRoute: () => signedIn,
  path: "/workspace",
  component: lazyRouteComponent(() => import("@/features/settings/pages/workspace-page"), "WorkspacePage"),
});

const ownSightings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings/sightings",
  component: lazyRouteComponent(() => import("@/features/audit/pages/own-sightings-page"), "OwnSightingsPage"),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings",
  component: lazyRouteComponent(() => import("@/features/settings/pages/settings-page"), "SettingsPage"),
});

/** An address that is nobody's is a page like any other, with the places and the notice of a demo workspace. */
const noSuchPage = createRoute({ getParentRoute: () => signedIn, path: "$", component: NoSuchPage });

const routes = root.addChildren([
  signIn,
  invitation,
  passwordReset,
  outsideRating,
  signedIn.addChildren([
    home,
    growth,
    plan,
    planById,
    ...teamRoutes,
    people,
    person.addChildren([profile, personGrowth, personPlan, personLearning, personJournal, personOnRecord]),
    units,
    orgChart,
    gettingStarted,
    notifications,
    jobs,
    job,
    jobDraft,
    ...competencyRoutes,
    ...catalogueRoutes,
    ...sharedRoutes,
    ...goalRoutes,
    ...questionnaireRoutes,
    ...courseRoutes,
    ...quizRoutes,
    ...practiceRoutes,
    ...learningRoutes,
    ...campaignRoutes,
    ...threeSixtyRoutes,
    ...reviewRoutes,
    ...conversationRoutes,
    ...recognitionRoutes,
    ...requestRoutes,
    ...resultRoutes,
    ...programmeRoutes,
    accounts,
    audit,
    workspace,
    settings,
    ownSightings,
    noSuchPage,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { queryClient },
    defaultPreload: "intent",
    defaultErrorComponent: PageProblem,
    defaultPendingComponent: PagePending,
    defaultPendingMs: 600,
    scrollRestoration: true,
    parseSearch: parseSearchWith(searchValue),
    stringifySearch: stringifySearchWith(JSON.stringify, searchValue),
  });
}
