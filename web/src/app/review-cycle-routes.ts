// SPDX-License-Identifier: Apache-2.0
// Addresses of the people team on reviews: templates, cycles, and the gaps that reviews find again and again.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { reviewsSearch } from "@/features/review_cycles/reviews-search";
import { text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const templates = createRoute({
  getParentRoute: () => signedIn,
  path: "/review-templates",
  component: lazyRouteComponent(
    () => import("@/features/review_cycles/pages/review-templates-page"),
    "ReviewTemplatesPage",
  ),
});

const newTemplate = createRoute({
  getParentRoute: () => signedIn,
  path: "/review-templates/new",
  component: lazyRouteComponent(
    () => import("@/features/review_cycles/pages/new-review-template-page"),
    "NewReviewTemplatePage",
  ),
});

const template = createRoute({
  getParentRoute: () => signedIn,
  path: "/review-templates/$reviewTemplateId",
  component: lazyRouteComponent(
    () => import("@/features/review_cycles/pages/review-template-page"),
    "ReviewTemplatePage",
  ),
});

const cycles = createRoute({
  getParentRoute: () => signedIn,
  path: "/review-cycles",
  component: lazyRouteComponent(() => import("@/features/review_cycles/pages/review-cycles-page"), "ReviewCyclesPage"),
});

/** `template`: the one that is to be used. */
const newCycle = createRoute({
  getParentRoute: () => signedIn,
  path: "/review-cycles/new",
  validateSearch: (search: Record<string, unknown>): { template?: string | undefined } => ({
    template: text(search.template),
  }),
  component: lazyRouteComponent(
    () => import("@/features/review_cycles/pages/new-review-cycle-page"),
    "NewReviewCyclePage",
  ),
});

const cycle = createRoute({
  getParentRoute: () => signedIn,
  path: "/review-cycles/$reviewCycleId",
  validateSearch: reviewsSearch,
  component: lazyRouteComponent(() => import("./pages/review-cycle-page"), "ReviewCyclePage"),
});

const changeCycle = createRoute({
  getParentRoute: () => signedIn,
  path: "/review-cycles/$reviewCycleId/change",
  component: lazyRouteComponent(
    () => import("@/features/review_cycles/pages/change-review-cycle-page"),
    "ChangeReviewCyclePage",
  ),
});

const recurringGaps = createRoute({
  getParentRoute: () => signedIn,
  path: "/recurring-gaps",
  validateSearch: (search: Record<string, unknown>): { unit?: string | undefined } => ({ unit: text(search.unit) }),
  component: lazyRouteComponent(
    () => import("@/features/review_cycles/pages/recurring-gaps-page"),
    "RecurringGapsPage",
  ),
});

export const reviewCycleRoutes = [
  templates,
  newTemplate,
  template,
  cycles,
  newCycle,
  cycle,
  changeCycle,
  recurringGaps,
] as const;
