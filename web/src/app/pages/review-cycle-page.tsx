// SPDX-License-Identifier: Apache-2.0
// One cycle of reviews, with the sessions that calibrate it.
import { CycleCalibration } from "@/features/calibration/components/cycle-calibration";
import { OneReviewCycle } from "@/features/review_cycles/pages/one-review-cycle";

export function ReviewCyclePage() {
  return <OneReviewCycle Calibration={CycleCalibration} />;
}
