// SPDX-License-Identifier: Apache-2.0
// Addresses of frameworks, competencies, scales and the constants of the proficiency formula.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const frameworks = createRoute({
  getParentRoute: () => signedIn,
  path: "/competencies",
  component: lazyRouteComponent(() => import("@/features/competencies/pages/frameworks-page"), "FrameworksPage"),
});

const competency = createRoute({
  getParentRoute: () => signedIn,
  path: "/competencies/$competencyId",
  component: lazyRouteComponent(() => import("@/features/competencies/pages/competency-page"), "CompetencyPage"),
});

const sources = createRoute({
  getParentRoute: () => signedIn,
  path: "/competencies/$competencyId/sources",
  validateSearch: (search: Record<string, unknown>): { by: "unit" | "job"; unit?: string } => ({
    by: oneOf(["unit", "job"], search.by),
    unit: text(search.unit),
  }),
  component: lazyRouteComponent(
    () => import("@/features/plans/pages/competency-sources-page"),
    "CompetencySourcesPage",
  ),
});

const changeCompetency = createRoute({
  getParentRoute: () => signedIn,
  path: "/competencies/$competencyId/change",
  component: lazyRouteComponent(
    () => import("@/features/competencies/pages/competency-form-page"),
    "ChangeCompetencyPage",
  ),
});

const newFramework = createRoute({
  getParentRoute: () => signedIn,
  path: "/frameworks/new",
  component: lazyRouteComponent(() => import("@/features/competencies/pages/framework-form-page"), "NewFrameworkPage"),
});

const framework = createRoute({
  getParentRoute: () => signedIn,
  path: "/frameworks/$frameworkId",
  component: lazyRouteComponent(() => import("@/features/competencies/pages/framework-page"), "FrameworkPage"),
});

const changeFramework = createRoute({
  getParentRoute: () => signedIn,
  path: "/frameworks/$frameworkId/change",
  component: lazyRouteComponent(
    () => import("@/features/competencies/pages/framework-form-page"),
    "ChangeFrameworkPage",
  ),
});

const newCompetency = createRoute({
  getParentRoute: () => signedIn,
  path: "/frameworks/$frameworkId/competencies/new",
  validateSearch: (search: Record<string, unknown>): { category?: string } => ({ category: text(search.category) }),
  component: lazyRouteComponent(
    () => import("@/features/competencies/pages/competency-form-page"),
    "NewCompetencyPage",
  ),
});

const scales = createRoute({
  getParentRoute: () => signedIn,
  path: "/scales",
  component: lazyRouteComponent(() => import("@/features/competencies/pages/scales-page"), "ScalesPage"),
});

const newScale = createRoute({
  getParentRoute: () => signedIn,
  path: "/scales/new",
  component: lazyRouteComponent(() => import("@/features/competencies/pages/scale-form-page"), "NewScalePage"),
});

const changeScale = createRoute({
  getParentRoute: () => signedIn,
  path: "/scales/$scaleId",
  component: lazyRouteComponent(() => import("@/features/competencies/pages/scale-form-page"), "ChangeScalePage"),
});

const proficiencySettings = createRoute({
  getParentRoute: () => signedIn,
  path: "/proficiency",
  component: lazyRouteComponent(
    () => import("@/features/competencies/pages/proficiency-settings-page"),
    "ProficiencySettingsPage",
  ),
});

export const competencyRoutes = [
  frameworks,
  competency,
  sources,
  changeCompetency,
  newFramework,
  framework,
  changeFramework,
  newCompetency,
  scales,
  newScale,
  changeScale,
  proficiencySettings,
] as const;
