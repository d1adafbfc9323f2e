// SPDX-License-Identifier: Apache-2.0
// Addresses of 360°: those one is asked to rate, those about somebody, and rounds of them.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { fetchAllTexts } from "@/lib/i18n";
import { root, signedIn } from "./base-routes";

const list = () => import("@/features/three_sixty/pages/three-sixties-page");

const threeSixties = createRoute({
  getParentRoute: () => signedIn,
  path: "/three-sixties",
  component: lazyRouteComponent(list, "ThreeSixtiesPage"),
});

const threeSixty = createRoute({
  getParentRoute: () => signedIn,
  path: "/three-sixties/$threeSixtyId",
  component: lazyRouteComponent(() => import("@/features/three_sixty/pages/three-sixty-page"), "ThreeSixtyPage"),
});

/** Of one round: where a notification leads. */
const ratingOfRound = createRoute({
  getParentRoute: () => signedIn,
  path: "/rating/$roundId",
  component: lazyRouteComponent(list, "ThreeSixtiesPage"),
});

const rating = createRoute({
  getParentRoute: () => signedIn,
  path: "/rating-requests/$raterId",
  component: lazyRouteComponent(() => import("@/features/questionnaires/pages/rating-page"), "RatingPage"),
});

const rounds = createRoute({
  getParentRoute: () => signedIn,
  path: "/three-sixty-rounds",
  component: lazyRouteComponent(() => import("@/features/three_sixty/pages/rounds-page"), "RoundsPage"),
});

const newRound = createRoute({
  getParentRoute: () => signedIn,
  path: "/three-sixty-rounds/new",
  component: lazyRouteComponent(() => import("@/features/three_sixty/pages/new-round-page"), "NewRoundPage"),
});

const round = createRoute({
  getParentRoute: () => signedIn,
  path: "/three-sixty-rounds/$roundId",
  component: lazyRouteComponent(() => import("@/features/three_sixty/pages/round-page"), "RoundPage"),
});

const changeRound = createRoute({
  getParentRoute: () => signedIn,
  path: "/three-sixty-rounds/$roundId/change",
  component: lazyRouteComponent(() => import("@/features/three_sixty/pages/change-round-page"), "ChangeRoundPage"),
});

/** For people from outside: nobody signs in there. */
export const outsideRating = createRoute({
  getParentRoute: () => root,
  path: "/outside-rating",
  loader: () => fetchAllTexts(),
  component: lazyRouteComponent(
    () => import("@/features/questionnaires/pages/outside-rating-page"),
    "OutsideRatingPage",
  ),
});

export const threeSixtyRoutes = [
  threeSixties,
  threeSixty,
  ratingOfRound,
  rating,
  rounds,
  newRound,
  round,
  changeRound,
] as const;
