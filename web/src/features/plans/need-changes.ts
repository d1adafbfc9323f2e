// SPDX-License-Identifier: Apache-2.0

/** What is read again after a need was declared, answered, dismissed or merged. */
export const needChanges = [
  "/api/v1/people/{person_id}/needs",
  "/api/v1/people/{person_id}/team",
  "/api/v1/competencies/{competency_id}/needs",
  "/api/v1/needs-summary",
  "/api/v1/home",
] as const;
