// SPDX-License-Identifier: Apache-2.0

/** What is read again after evidence was given, corrected or withdrawn: levels, and the needs that follow from them. */
export const evidenceChanges = ["/api/v1/people/{person_id}", "/api/v1/home"] as const;
