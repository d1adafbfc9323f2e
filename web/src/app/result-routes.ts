// SPDX-License-Identifier: Apache-2.0
// Addresses of what campaigns came to: the list of those one reads, and one of them.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const views = ["themes", "questions", "units", "comments", "focus"] as const;

interface ResultsSearch {
  group?: string;
  show?: (typeof views)[number];
  /** Of the comments: the theme, which question they answer, and letters in them. */
  theme?: string;
  question?: string;
  search?: string;
}

const list = createRoute({
  getParentRoute: () => signedIn,
  path: "/survey-results",
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/results-list-page"), "ResultsListPage"),
});

/** `group`: of whom; without it a manager reads of the own unit, and everybody else of all. */
const results = createRoute({
  getParentRoute: () => signedIn,
  path: "/campaigns/$campaignId/results",
  validateSearch: (search: Record<string, unknown>): ResultsSearch => ({
    group: text(search.group),
    show: views.find((view) => view === search.show),
    theme: text(search.theme),
    question: text(search.question),
    search: text(search.search),
  }),
  component: lazyRouteComponent(() => import("@/features/campaigns/pages/results-page"), "ResultsPage"),
});

export const resultRoutes = [list, results] as const;
