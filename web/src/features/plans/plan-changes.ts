// SPDX-License-Identifier: Apache-2.0

/** What is read again after a change to a plan or one of its items. */
export const planChanges = [
  "/api/v1/plans",
  "/api/v1/people/{person_id}/plans",
  "/api/v1/people/{person_id}/needs",
  "/api/v1/people/{person_id}/team",
  "/api/v1/plan-items",
  "/api/v1/home",
] as const;
