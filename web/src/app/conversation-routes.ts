// SPDX-License-Identifier: Apache-2.0
// Addresses of what people say to each other: one-on-ones, check-ins, feedback, and the journal of what happened.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { date, oneOf, text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const oneOnOnes = createRoute({
  getParentRoute: () => signedIn,
  path: "/one-on-ones",
  validateSearch: (search: Record<string, unknown>) => ({ show: oneOf(["mine", "habits"], search.show) }),
  component: lazyRouteComponent(() => import("@/features/one_on_ones/pages/one-on-ones-page"), "OneOnOnesPage"),
});

const oneOnOne = createRoute({
  getParentRoute: () => signedIn,
  path: "/one-on-ones/$seriesId",
  component: lazyRouteComponent(() => import("@/features/one_on_ones/pages/one-on-one-page"), "OneOnOnePage"),
});

const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: "/one-on-ones/$seriesId/meetings/$meetingId",
  component: lazyRouteComponent(() => import("@/features/one_on_ones/pages/meeting-page"), "MeetingPage"),
});

type Shown = "mine" | "team" | "participation" | "setup";

/** `period`: the first day of an earlier period of which there is a draft. */
const checkIns = createRoute({
  getParentRoute: () => signedIn,
  path: "/check-ins",
  validateSearch: (search: Record<string, unknown>): { show?: Shown; period?: string | undefined } => ({
    show: oneOf<Shown>(["mine", "team", "participation", "setup"], search.show),
    period: date(search.period),
  }),
  component: lazyRouteComponent(() => import("./pages/check-ins-page"), "CheckInsPage"),
});

const checkIn = createRoute({
  getParentRoute: () => signedIn,
  path: "/check-ins/$checkInId",
  component: lazyRouteComponent(() => import("@/features/check_ins/pages/check-in-page"), "CheckInPage"),
});

type Box = "received" | "given" | "asked" | "waiting" | "participation";

/** `to`: to whom feedback is given, for links that lead straight to it. */
const feedback = createRoute({
  getParentRoute: () => signedIn,
  path: "/feedback",
  validateSearch: (search: Record<string, unknown>): { box?: Box; to?: string | undefined } => ({
    box: oneOf<Box>(["received", "given", "asked", "waiting", "participation"], search.box),
    to: text(search.to),
  }),
  component: lazyRouteComponent(() => import("@/features/feedback/pages/feedback-page"), "FeedbackPage"),
});

const oneFeedback = createRoute({
  getParentRoute: () => signedIn,
  path: "/feedback/$feedbackId",
  component: lazyRouteComponent(() => import("@/features/feedback/pages/one-feedback-page"), "OneFeedbackPage"),
});

const journal = createRoute({
  getParentRoute: () => signedIn,
  path: "/journal",
  component: lazyRouteComponent(() => import("@/features/journal/pages/journal-page"), "OwnJournalPage"),
});

export const conversationRoutes = [
  oneOnOnes,
  oneOnOne,
  meeting,
  checkIns,
  checkIn,
  feedback,
  oneFeedback,
  journal,
] as const;
