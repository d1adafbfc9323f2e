// SPDX-License-Identifier: Apache-2.0
// Addresses of campaigns: answering one.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "./base-routes";

const answer = createRoute({
  getParentRoute: () => signedIn,
  path: "/answer/$campaignId",
  component: lazyRouteComponent(() => import("@/features/questionnaires/pages/answer-page"), "AnswerPage"),
});

export const campaignRoutes = [answer] as const;
