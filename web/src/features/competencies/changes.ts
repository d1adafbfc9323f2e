// SPDX-License-Identifier: Apache-2.0
// What is read again after something that levels hang on has changed.

export const frameworkChanges = ["/api/v1/frameworks", "/api/v1/competencies"] as const;
export const scaleChanges = ["/api/v1/scales", ...frameworkChanges] as const;
/** Evidence given, corrected or withdrawn: levels, and the needs that follow from them. */
export const evidenceChanges = ["/api/v1/people/{person_id}", "/api/v1/needs-summary", "/api/v1/home"] as const;
