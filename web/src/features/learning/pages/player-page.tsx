// SPDX-License-Identifier: Apache-2.0
// A course that somebody works through. It is begun by coming here.
import { Skeleton } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { Loaded } from "@/ui/loaded";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";
import type { FormBody } from "../components/lesson-task";
import type { LessonBody } from "../components/lesson-view";
import { Player } from "../components/player";

const route = getRouteApi("/signed-in/learning/$enrolmentId/course");
const path = "/api/v1/enrolments/{enrolment_id}/course";

export function PlayerPage({ Body, Form }: { Body: LessonBody; Form: FormBody }) {
  const { enrolmentId } = route.useParams();
  const { lesson } = route.useSearch();
  const { person_id } = useMe();
  const queryClient = useQueryClient();
  const params = { path: { enrolment_id: enrolmentId } };
  // What was done on other pages meanwhile, as a quiz, is read again when one comes back.
  const options = { retry: false, refetchOnWindowFocus: false, staleTime: 0 };
  const course = api.useQuery("get", path, { params }, options);
  const { mutate: begin, error: refused } = api.useMutation("post", "/api/v1/enrolments/{enrolment_id}/beginning", {
    meta: { quiet: true, refreshes: ["/api/v1/enrolments", "/api/v1/learning"] },
  });
  const isNotBegun = course.error?.key === "course_not_begun";
  useEffect(() => {
    if (isNotBegun) begin({ params: { path: { enrolment_id: enrolmentId } } });
  }, [begin, enrolmentId, isNotBegun]);
  const readAgain = () =>
    queryClient.fetchQuery({ ...api.queryOptions("get", path, { params }), staleTime: 0 }).catch(() => undefined);
  if (refused)
    return (
      <Page>
        <ProblemAlert problem={refused} />
      </Page>
    );
  return (
    <Page>
      <Loaded
        wholePage
        query={isNotBegun ? ({ ...course, error: null, isError: false } as unknown as typeof course) : course}
        skeleton={<Skeleton height={480} radius="lg" />}
      >
        {(data) => (
          <Player
            key={data.enrolment_id}
            course={data}
            readAt={course.dataUpdatedAt}
            personId={person_id ?? ""}
            chosen={lesson}
            Body={Body}
            Form={Form}
            readAgain={readAgain}
          />
        )}
      </Loaded>
    </Page>
  );
}
