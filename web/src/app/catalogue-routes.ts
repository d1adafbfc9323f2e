// SPDX-License-Identifier: Apache-2.0
// Addresses of the catalogue: what is offered, suggested, and brought in from providers.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type CatalogueSearch, catalogueSearch } from "@/features/catalogue/catalogue-search";
import { signedIn } from "./base-routes";

const catalogue = createRoute({
  getParentRoute: () => signedIn,
  path: "/catalogue",
  validateSearch: (search: Record<string, unknown>): CatalogueSearch => catalogueSearch(search),
  component: lazyRouteComponent(() => import("@/features/catalogue/pages/catalogue-page"), "CataloguePage"),
});

const suggestions = createRoute({
  getParentRoute: () => signedIn,
  path: "/catalogue/suggestions",
  component: lazyRouteComponent(() => import("@/features/catalogue/pages/suggestions-page"), "SuggestionsPage"),
});

const feed = createRoute({
  getParentRoute: () => signedIn,
  path: "/catalogue/feed",
  component: lazyRouteComponent(() => import("@/features/catalogue/pages/feed-page"), "FeedPage"),
});

const newOffering = createRoute({
  getParentRoute: () => signedIn,
  path: "/catalogue/new",
  component: lazyRouteComponent(() => import("@/features/catalogue/pages/offering-form-page"), "NewOfferingPage"),
});

const offering = createRoute({
  getParentRoute: () => signedIn,
  path: "/catalogue/$offeringId",
  component: lazyRouteComponent(() => import("./pages/offering-page"), "OfferingPage"),
});

const changeOffering = createRoute({
  getParentRoute: () => signedIn,
  path: "/catalogue/$offeringId/change",
  component: lazyRouteComponent(() => import("@/features/catalogue/pages/offering-form-page"), "ChangeOfferingPage"),
});

export const catalogueRoutes = [catalogue, suggestions, feed, newOffering, offering, changeOffering];
