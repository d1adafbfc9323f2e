// SPDX-License-Identifier: Apache-2.0
// The way from an empty installation to the first agreed plan, and how far it is gone: from what is there, never from what
// somebody ticked.
import type { components } from "@/api/schema";

export type Setup = components["schemas"]["Setup"];

export const setupSteps = ["organization", "framework", "jobs", "evidence", "needs", "plan"] as const;
export type SetupStepName = (typeof setupSteps)[number];

export function isDone({ organization, competencies, plans }: Setup, step: SetupStepName): boolean {
  switch (step) {
    case "organization":
      return organization.units > 0 && organization.people > 0;
    case "framework":
      return competencies.competencies > 0;
    case "jobs":
      return organization.jobs > 0 && competencies.requirements > 0 && organization.people_with_job > 0;
    case "evidence":
      return competencies.evidence > 0;
    case "needs":
      return plans.needs > 0;
    case "plan":
      return plans.agreed_plans > 0;
  }
}

/** The first that is not done; none when the way is gone to its end. */
export function nextStep(setup: Setup): SetupStepName | null {
  return setupSteps.find((step) => !isDone(setup, step)) ?? null;
}
