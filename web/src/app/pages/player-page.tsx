// SPDX-License-Identifier: Apache-2.0
// A course as its learner works through it, with lessons as their authors see them in the preview.
import { LessonBody } from "@/features/courses/components/lesson-body";
import { PlayerPage as Player } from "@/features/learning/pages/player-page";
import { FormRunner } from "@/features/questionnaires/components/form-runner";

export function PlayerPage() {
  return <Player Body={LessonBody} Form={FormRunner} />;
}
