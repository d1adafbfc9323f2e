// SPDX-License-Identifier: Apache-2.0
// Home, with the reader's goals and next lesson beside what today asks: fetched when the page is drawn, so that nobody waits for them.
import { Skeleton } from "@mantine/core";
import { Suspense } from "react";
import { lazyAtRest } from "@/api/at-rest";
import { useMe } from "@/api/session";
import { HomePage as Home } from "@/features/home/pages/home-page";

const GoalsInProgress = lazyAtRest(async () => {
  const { GoalsInProgress: component } = await import("@/features/goals/components/goals-in-progress");
  return { default: component };
});

const NextLesson = lazyAtRest(async () => {
  const { NextLesson: component } = await import("@/features/learning/components/next-lesson");
  return { default: component };
});

export function HomePage() {
  const { person_id } = useMe();
  const goals = person_id ? (
    <Suspense fallback={<Skeleton height={220} radius="lg" />}>
      <GoalsInProgress personId={person_id} most={4} />
    </Suspense>
  ) : null;
  const lesson = person_id ? (
    <Suspense fallback={null}>
      <NextLesson />
    </Suspense>
  ) : null;
  return <Home goals={goals} lesson={lesson} />;
}
