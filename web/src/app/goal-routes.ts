// SPDX-License-Identifier: Apache-2.0
// Addresses of goals, of the map of them, and of what the programme keeps for them.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf } from "@/lib/search-params";
import { signedIn } from "./base-routes";

/** `unaligned`: the list of all begins with those that serve none above. */
const goals = createRoute({
  getParentRoute: () => signedIn,
  path: "/goals",
  validateSearch: (search: Record<string, unknown>) => ({
    show: oneOf(["mine", "team", "organization", "map", "kpis"], search.show),
    ...(search.unaligned === true && { unaligned: true as const }),
  }),
  component: lazyRouteComponent(() => import("@/features/goals/pages/goals-page"), "GoalsPage"),
});

const begin = createRoute({
  getParentRoute: () => signedIn,
  path: "/goals/new",
  component: lazyRouteComponent(() => import("@/features/goals/pages/new-goal-page"), "NewGoalPage"),
});

/** `report`: the reader came to say how it stands. */
const goal = createRoute({
  getParentRoute: () => signedIn,
  path: "/goals/$goalId",
  validateSearch: (search: Record<string, unknown>): { report?: true } => ({
    ...(search.report === true && { report: true }),
  }),
  component: lazyRouteComponent(() => import("@/features/goals/pages/goal-page"), "GoalPage"),
});

const change = createRoute({
  getParentRoute: () => signedIn,
  path: "/goals/$goalId/change",
  component: lazyRouteComponent(() => import("@/features/goals/pages/change-goal-page"), "ChangeGoalPage"),
});

const programme = createRoute({
  getParentRoute: () => signedIn,
  path: "/goal-programme",
  validateSearch: (search: Record<string, unknown>) => ({
    show: oneOf(["periods", "templates", "kpis"], search.show),
  }),
  component: lazyRouteComponent(() => import("@/features/goals/pages/goal-programme-page"), "GoalProgrammePage"),
});

const kpi = createRoute({
  getParentRoute: () => signedIn,
  path: "/kpis/$kpiId",
  component: lazyRouteComponent(() => import("@/features/goals/pages/kpi-page"), "KpiPage"),
});

export const goalRoutes = [goals, begin, goal, change, programme, kpi] as const;
