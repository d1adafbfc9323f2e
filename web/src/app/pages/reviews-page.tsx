// SPDX-License-Identifier: Apache-2.0
// Reviews, and the sessions in which one calibrates those of others.
import { OwnSessions } from "@/features/calibration/components/own-sessions";
import { AllReviews } from "@/features/reviews/pages/all-reviews";

export function ReviewsPage() {
  return <AllReviews Sessions={OwnSessions} />;
}
