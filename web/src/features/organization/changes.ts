// SPDX-License-Identifier: Apache-2.0
// What is read again after the organisation has changed.

export const peopleChanges = ["/api/v1/people", "/api/v1/units", "/api/v1/jobs", "/api/v1/home"] as const;
export const unitChanges = ["/api/v1/units", "/api/v1/people"] as const;
export const jobChanges = ["/api/v1/jobs", "/api/v1/people", "/api/v1/competencies"] as const;
