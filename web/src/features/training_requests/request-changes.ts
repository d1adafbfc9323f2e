// SPDX-License-Identifier: Apache-2.0

/** What is read again after a change to a request: its completion also moves the plan item that it came from. */
export const requestChanges = [
  "/api/v1/training-requests",
  "/api/v1/waiting-training-requests",
  "/api/v1/people/{person_id}/training-requests",
  "/api/v1/plans",
  "/api/v1/home",
] as const;
