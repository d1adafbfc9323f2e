// SPDX-License-Identifier: Apache-2.0
// Addresses of calibration: a session, a new one of a cycle, and what the sessions of a cycle changed.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { sessionSearch } from "@/features/calibration/session-search";
import { signedIn } from "./base-routes";

const session = createRoute({
  getParentRoute: () => signedIn,
  path: "/calibration/$calibrationSessionId",
  validateSearch: sessionSearch,
  component: lazyRouteComponent(() => import("@/features/calibration/pages/session-page"), "SessionPage"),
});

const newSession = createRoute({
  getParentRoute: () => signedIn,
  path: "/review-cycles/$reviewCycleId/calibration/new",
  component: lazyRouteComponent(() => import("@/features/calibration/pages/new-session-page"), "NewSessionPage"),
});

const statistics = createRoute({
  getParentRoute: () => signedIn,
  path: "/review-cycles/$reviewCycleId/calibration-statistics",
  component: lazyRouteComponent(
    () => import("@/features/calibration/pages/calibration-statistics-page"),
    "CalibrationStatisticsPage",
  ),
});

const calibratedCycles = createRoute({
  getParentRoute: () => signedIn,
  path: "/calibrated-cycles",
  component: lazyRouteComponent(
    () => import("@/features/calibration/pages/calibrated-cycles-page"),
    "CalibratedCyclesPage",
  ),
});

export const calibrationRoutes = [session, newSession, statistics, calibratedCycles] as const;
