// SPDX-License-Identifier: Apache-2.0
// Addresses of recognition: the wall, one's own points, a single one, and what the programme keeps for it; of rewards and awards.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

/** `thank`: whom the reader came to thank. */
const wall = createRoute({
  getParentRoute: () => signedIn,
  path: "/recognition",
  validateSearch: (search: Record<string, unknown>): { show: "everybody" | "received" | "given"; thank?: string } => {
    const thank = text(search.thank);
    return { show: oneOf(["everybody", "received", "given"], search.show), ...(thank !== undefined && { thank }) };
  },
  component: lazyRouteComponent(() => import("@/features/recognition/pages/recognition-page"), "RecognitionPage"),
});

const points = createRoute({
  getParentRoute: () => signedIn,
  path: "/recognition/points",
  validateSearch: (search: Record<string, unknown>) => ({ purse: oneOf(["earned", "to_give"], search.purse) }),
  component: lazyRouteComponent(() => import("@/features/recognition/pages/points-page"), "PointsPage"),
});

const one = createRoute({
  getParentRoute: () => signedIn,
  path: "/recognition/$recognitionId",
  component: lazyRouteComponent(
    () => import("@/features/recognition/pages/one-recognition-page"),
    "OneRecognitionPage",
  ),
});

/** `person`: whose points are shown, and of which purse. */
interface ProgrammeSearch {
  show: "programme" | "values" | "points" | "reach";
  person?: string;
  purse?: "earned" | "to_give";
}

const programme = createRoute({
  getParentRoute: () => signedIn,
  path: "/recognition-programme",
  validateSearch: (search: Record<string, unknown>): ProgrammeSearch => {
    const person = text(search.person);
    return {
      show: oneOf(["programme", "values", "points", "reach"], search.show),
      ...(person !== undefined && { person, purse: oneOf(["earned", "to_give"] as const, search.purse) }),
    };
  },
  component: lazyRouteComponent(
    () => import("@/features/recognition/pages/recognition-programme-page"),
    "RecognitionProgrammePage",
  ),
});

const rewards = createRoute({
  getParentRoute: () => signedIn,
  path: "/rewards",
  validateSearch: (search: Record<string, unknown>) => ({
    show: oneOf(["catalogue", "mine", "awards"], search.show),
  }),
  component: lazyRouteComponent(() => import("@/features/rewards/pages/rewards-page"), "RewardsPage"),
});

const redemption = createRoute({
  getParentRoute: () => signedIn,
  path: "/redemptions/$redemptionId",
  component: lazyRouteComponent(() => import("@/features/rewards/pages/redemption-page"), "RedemptionPage"),
});

const award = createRoute({
  getParentRoute: () => signedIn,
  path: "/awards/$awardId",
  component: lazyRouteComponent(() => import("@/features/rewards/pages/award-page"), "AwardPage"),
});

const rewardProgramme = createRoute({
  getParentRoute: () => signedIn,
  path: "/reward-programme",
  validateSearch: (search: Record<string, unknown>) => ({
    show: oneOf(["rewards", "redemptions", "awards", "anniversaries", "rules"], search.show),
  }),
  component: lazyRouteComponent(() => import("@/features/rewards/pages/reward-programme-page"), "RewardProgrammePage"),
});

export const recognitionRoutes = [wall, points, one, programme, rewards, redemption, award, rewardProgramme] as const;
