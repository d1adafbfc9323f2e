// SPDX-License-Identifier: Apache-2.0
// Addresses of the programme: needs across people, the matching report, imports.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { matchingSearch } from "@/features/insight/matching-search";
import { oneOf, text } from "@/lib/search-params";
import { signedIn } from "./base-routes";
import { calibrationRoutes } from "./calibration-routes";
import { reviewCycleRoutes } from "./review-cycle-routes";

const needs = createRoute({
  getParentRoute: () => signedIn,
  path: "/needs",
  validateSearch: (search: Record<string, unknown>) => ({ by: oneOf(["competency", "unit", "job"], search.by) }),
  component: lazyRouteComponent(() => import("@/features/plans/pages/needs-page"), "NeedsPage"),
});

const matching = createRoute({
  getParentRoute: () => signedIn,
  path: "/matching",
  validateSearch: matchingSearch,
  component: lazyRouteComponent(() => import("@/features/insight/pages/matching-page"), "MatchingPage"),
});

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: "/import",
  validateSearch: (search: Record<string, unknown>): { id?: string; absent_left?: true; setup?: true } => ({
    id: text(search.id),
    ...(search.absent_left === true && { absent_left: true }),
    ...(search.setup === true && { setup: true }),
  }),
  component: lazyRouteComponent(() => import("@/features/imports/pages/import-page"), "ImportPage"),
});

export const programmeRoutes = [needs, matching, imports, ...reviewCycleRoutes, ...calibrationRoutes] as const;
