// SPDX-License-Identifier: Apache-2.0
// Addresses of reviews: those one writes or is asked about, and one of them.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "./base-routes";

const reviews = createRoute({
  getParentRoute: () => signedIn,
  path: "/reviews",
  component: lazyRouteComponent(() => import("./pages/reviews-page"), "ReviewsPage"),
});

const review = createRoute({
  getParentRoute: () => signedIn,
  path: "/reviews/$reviewId",
  component: lazyRouteComponent(() => import("./pages/review-page"), "ReviewPage"),
});

export const reviewRoutes = [reviews, review] as const;
