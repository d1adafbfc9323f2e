// SPDX-License-Identifier: Apache-2.0
// The addresses of what people share: needs of a team, skills that one only holds, items proposed to many, helping one
// another, and assessing an item of somebody else's plan.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const teamNeeds = createRoute({
  getParentRoute: () => signedIn,
  path: "/needs/team",
  component: lazyRouteComponent(() => import("./pages/team-needs-page"), "TeamNeedsPage"),
});

const heldByOne = createRoute({
  getParentRoute: () => signedIn,
  path: "/needs/held-by-one",
  validateSearch: (search: Record<string, unknown>): { unit?: string; competency?: string } => ({
    unit: text(search.unit),
    competency: text(search.competency),
  }),
  component: lazyRouteComponent(() => import("@/features/plans/pages/held-by-one-page"), "HeldByOnePage"),
});

const groupItems = createRoute({
  getParentRoute: () => signedIn,
  path: "/needs/groups",
  component: lazyRouteComponent(() => import("@/features/plans/pages/group-items-page"), "GroupItemsPage"),
});

const groupItem = createRoute({
  getParentRoute: () => signedIn,
  path: "/needs/groups/$groupId",
  component: lazyRouteComponent(() => import("@/features/plans/pages/group-item-page"), "GroupItemPage"),
});

const helping = createRoute({
  getParentRoute: () => signedIn,
  path: "/helping",
  component: lazyRouteComponent(() => import("@/features/plans/pages/helping-page"), "HelpingPage"),
});

const assessing = createRoute({
  getParentRoute: () => signedIn,
  path: "/assessing/$itemId",
  component: lazyRouteComponent(() => import("@/features/plans/pages/assessing-page"), "AssessingPage"),
});

export const sharedRoutes = [teamNeeds, heldByOne, groupItems, groupItem, helping, assessing] as const;
