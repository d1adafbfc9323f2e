// SPDX-License-Identifier: Apache-2.0
// The addresses on a manager's team.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { text } from "@/lib/search-params";
import { signedIn } from "./base-routes";

const team = createRoute({
  getParentRoute: () => signedIn,
  path: "/team",
  component: lazyRouteComponent(() => import("./pages/team-members-page"), "TeamMembersPage"),
});

const teamSkills = createRoute({
  getParentRoute: () => signedIn,
  path: "/team/skills",
  component: lazyRouteComponent(() => import("./pages/team-skills-page"), "TeamSkillsPage"),
});

const weeklyRound = createRoute({
  getParentRoute: () => signedIn,
  path: "/team/round",
  validateSearch: (search: Record<string, unknown>): { person?: string } => ({ person: text(search.person) }),
  component: lazyRouteComponent(() => import("@/features/team/pages/weekly-round-page"), "WeeklyRoundPage"),
});

export const teamRoutes = [team, teamSkills, weeklyRound] as const;
