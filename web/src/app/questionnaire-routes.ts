// SPDX-License-Identifier: Apache-2.0
// Addresses of questionnaires: the library, and each version.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const library = createRoute({
  getParentRoute: () => signedIn,
  path: "/questionnaires",
  component: lazyRouteComponent(
    () => import("@/features/questionnaires/pages/questionnaires-page"),
    "QuestionnairesPage",
  ),
});

const version = createRoute({
  getParentRoute: () => signedIn,
  path: "/questionnaires/$versionId",
  validateSearch: (search: Record<string, unknown>) => ({
    show: oneOf(["questions", "preview", "versions"], search.show),
  }),
  component: lazyRouteComponent(
    () => import("@/features/questionnaires/pages/questionnaire-page"),
    "QuestionnairePage",
  ),
});

export const questionnaireRoutes = [library, version] as const;
