// SPDX-License-Identifier: Apache-2.0
// Addresses of requests for outside training.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const requests = createRoute({
  getParentRoute: () => signedIn,
  path: "/training-requests",
  validateSearch: (search: Record<string, unknown>) => ({ show: oneOf(["mine", "waiting", "all"], search.show) }),
  component: lazyRouteComponent(() => import("@/features/training_requests/pages/requests-page"), "RequestsPage"),
});

/** For whom, and for which item of which plan. */
const ask = createRoute({
  getParentRoute: () => signedIn,
  path: "/training-requests/new",
  validateSearch: (search: Record<string, unknown>): { plan?: string; item?: string; person?: string } => ({
    plan: text(search.plan),
    item: text(search.item),
    person: text(search.person),
  }),
  component: lazyRouteComponent(() => import("@/features/training_requests/pages/ask-page"), "AskPage"),
});

const request = createRoute({
  getParentRoute: () => signedIn,
  path: "/training-requests/$requestId",
  component: lazyRouteComponent(() => import("@/features/training_requests/pages/request-page"), "RequestPage"),
});

const revise = createRoute({
  getParentRoute: () => signedIn,
  path: "/training-requests/$requestId/change",
  component: lazyRouteComponent(() => import("@/features/training_requests/pages/revise-page"), "RevisePage"),
});

export const requestRoutes = [requests, ask, request, revise];
