// SPDX-License-Identifier: Apache-2.0
// What a session says, in short: the rating that holds, who is still compared, and which of the people a filter finds.
import type { components } from "@/api/schema";
import type { SessionSearch } from "./session-search";

type Schemas = components["schemas"];
export type Session = Schemas["SessionView"];
export type Review = Schemas["ReviewToCalibrate"];
export type Change = Schemas["CalibrationChangeLine"];

/** The layer above, or what the reviewer gave. */
export const ratingOf = (review: Review): number | null => review.calibrated ?? review.given;

/** The server gives no figures of a review that left calibration before the lock. */
export const isCompared = (session: Session, review: Review): boolean =>
  session.state === "open" ? review.state === "calibration" : ratingOf(review) !== null;

export function isChanged({ given, calibrated }: Review): boolean {
  return calibrated !== null && calibrated !== given;
}

/** "2 · As expected": no line begins with the dot. */
export const pointName = (scale: readonly string[], rating: number): string =>
  [rating, scale[rating - 1]].filter(Boolean).join("\u00a0· ");

/** Those whom the filter finds, in the order they came in. */
export function found(reviews: readonly Review[], filter: SessionSearch): Review[] {
  const wanted = filter.search?.trim().toLocaleLowerCase() ?? "";
  return reviews.filter(
    (review) =>
      review.person_name.toLocaleLowerCase().includes(wanted) &&
      (!filter.reviewer || review.reviewer_id === filter.reviewer) &&
      (!filter.rating || `${ratingOf(review)}` === filter.rating) &&
      (!filter.changed || isChanged(review)),
  );
}

/** The last change of each review: only that one can be changed back. */
export function lastChanges(changes: readonly Change[]): Set<Change> {
  const seen = new Set<string>();
  return new Set(
    changes.filter(({ review_id }) => {
      const isFirst = !seen.has(review_id);
      seen.add(review_id);
      return isFirst;
    }),
  );
}

interface Interval {
  low: number;
  high: number;
}

/** Whether nought, no difference from the others, is outside what chance explains. */
export function leaning(interval: Interval | null): "more_lenient" | "stricter" | "within_chance" | null {
  if (!interval) return null;
  if (interval.low > 0) return "more_lenient";
  return interval.high < 0 ? "stricter" : "within_chance";
}

/** In the order of their numbers, 1 to 3. */
export const potentials = ["low", "medium", "high"] as const;
