// SPDX-License-Identifier: Apache-2.0
// The addresses that one opens most: one's own home, growth and plan. What they show first is fetched beside their code, also
// when a mouse rests on a link to them; never so with what is known of others, because each look at that is recorded.
import type { QueryClient } from "@tanstack/react-query";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { api } from "@/api/client";
import { planSearch } from "@/features/plans/plan-search";
import { date, text } from "@/lib/search-params";
import { signedIn } from "./base-routes";
import { HomePage } from "./pages/home-page";

/** The page that is opened first: its code comes with the program's. */
export const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  loader: ({ context }) => void context.queryClient.prefetchQuery(api.queryOptions("get", "/api/v1/home")),
  shouldReload: false,
  component: HomePage,
});

export const growthSearch = (search: Record<string, unknown>): { as_known_on?: string; competency?: string } => ({
  as_known_on: date(search.as_known_on),
  competency: text(search.competency),
});

export const growth = createRoute({
  getParentRoute: () => signedIn,
  path: "/growth",
  validateSearch: growthSearch,
  loader: ({ context: { me, queryClient } }) => {
    if (!me.person_id) return;
    const path = { person_id: me.person_id };
    const skills = { params: { path, query: {} } };
    void queryClient.prefetchQuery(api.queryOptions("get", "/api/v1/people/{person_id}/growth", skills));
    void queryClient.prefetchQuery(api.queryOptions("get", "/api/v1/people/{person_id}/needs", { params: { path } }));
    void queryClient.prefetchQuery(api.queryOptions("get", "/api/v1/people/{person_id}/plans", { params: { path } }));
    void queryClient.prefetchQuery(
      api.queryOptions("get", "/api/v1/people/{person_id}/growth/history", { params: { path } }),
    );
  },
  shouldReload: false,
  component: lazyRouteComponent(() => import("./pages/growth-page"), "MyGrowthPage"),
});

/** The list of one's plans, and then the one that is shown first. */
async function prefetchPlan(queryClient: QueryClient, personId: string, chosen: string | undefined): Promise<void> {
  const path = { person_id: personId };
  const { current_plan_id } = await queryClient.ensureQueryData(
    api.queryOptions("get", "/api/v1/people/{person_id}/plans", { params: { path } }),
  );
  const shown = chosen ?? current_plan_id;
  if (!shown || shown === "new") return;
  await queryClient.prefetchQuery(
    api.queryOptions("get", "/api/v1/plans/{plan_id}", { params: { path: { plan_id: shown } } }),
  );
}

export const plan = createRoute({
  getParentRoute: () => signedIn,
  path: "/plan",
  validateSearch: planSearch,
  loader: ({ context: { me, queryClient }, location }) => {
    // What fails here the page asks for again, and says so.
    if (me.person_id) prefetchPlan(queryClient, me.person_id, planSearch(location.search).plan).catch(() => {});
  },
  shouldReload: false,
  component: lazyRouteComponent(() => import("@/features/plans/pages/plan-page"), "MyPlanPage"),
});
