// SPDX-License-Identifier: Apache-2.0

/** What is read again after something was done in a round. */
export const roundChanges = [
  "/api/v1/people/{person_id}/weekly-round",
  "/api/v1/people/{person_id}/team",
  "/api/v1/people/{person_id}/plans",
  "/api/v1/plans",
  "/api/v1/home",
] as const;
