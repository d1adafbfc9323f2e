// SPDX-License-Identifier: Apache-2.0
// A course as its learner works through it, with lessons as their authors see them in the preview.
import { LessonBody } from "@/features/courses/components/lesson-body";
import { PlayerPage as Player } from "@/features/learning/pages/player-page";

export function PlayerPage() {
  return <Player Body={LessonBody} />;
}
