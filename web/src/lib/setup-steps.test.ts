// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { isDone, nextStep, type Setup, setupSteps } from "./setup-steps";

const empty: Setup = {
  organization: { units: 0, people: 0, people_with_job: 0, jobs: 0, job_drafts: 0 },
  competencies: { frameworks: 0, competencies: 0, requirements: 0, evidence: 0 },
  plans: { needs: 0, plans: 0, agreed_plans: 0 },
  counted_up_to: 10_000,
};

test("an empty installation begins with the organisation, and nothing of it is done", () => {
  expect(nextStep(empty)).toBe("organization");
  expect(setupSteps.filter((step) => isDone(empty, step))).toEqual([]);
});

test("jobs are done when they are in force, ask something and are held", () => {
  const jobs = { ...empty.organization, units: 1, people: 2, jobs: 1 };
  const asked = { ...empty.competencies, competencies: 3, requirements: 3 };
  expect(isDone({ ...empty, organization: jobs, competencies: asked }, "jobs")).toBe(false);
  const held = { ...empty, organization: { ...jobs, people_with_job: 1 }, competencies: asked };
  expect(isDone(held, "jobs")).toBe(true);
  expect(nextStep(held)).toBe("evidence");
});

test("the way ends with an agreed plan, not with a drafted one", () => {
  expect(isDone({ ...empty, plans: { needs: 1, plans: 1, agreed_plans: 0 } }, "plan")).toBe(false);
  expect(isDone({ ...empty, plans: { needs: 1, plans: 1, agreed_plans: 1 } }, "plan")).toBe(true);
});
