// SPDX-License-Identifier: Apache-2.0
// What the address of a cycle says: which of its reviews are listed.
import type { components } from "@/api/schema";
import { text } from "@/lib/search-params";

export type ReviewState = components["schemas"]["ReviewState"];

/** In the order in which a review comes through them. */
export const reviewStates = [
  "writing",
  "approval",
  "calibration",
  "sharing",
  "shared",
  "met",
  "signed_off",
  "appealed",
  "closed",
  "ended",
] as const satisfies readonly ReviewState[];

export interface ReviewsSearch {
  state?: ReviewState | undefined;
  late?: true | undefined;
  search?: string | undefined;
}

export const reviewsSearch = (search: Record<string, unknown>): ReviewsSearch => ({
  state: reviewStates.find((one) => one === search.state),
  late: search.late === true || undefined,
  search: text(search.search),
});
