// SPDX-License-Identifier: Apache-2.0
// The audience of a cycle as a form holds it: the cycle names by id who is left out and which jobs are meant; their names
// are read here.
import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { ProblemWords } from "@/api/problem";
import type { components } from "@/api/schema";
import { fullName } from "@/lib/names";
import { type AudienceValues, audienceValues } from "@/ui/audience-values";

type View = components["schemas"]["CycleView"];

export async function readAudience(queryClient: QueryClient, view: View): Promise<AudienceValues> {
  const { rule, left_out_ids } = view.audience;
  const jobs = (rule?.job_ids ?? []).map((job_id) =>
    queryClient.ensureQueryData(api.queryOptions("get", "/api/v1/jobs/{job_id}", { params: { path: { job_id } } })),
  );
  const people = left_out_ids.map((person_id) =>
    queryClient.ensureQueryData(
      api.queryOptions("get", "/api/v1/people/{person_id}", { params: { path: { person_id } } }),
    ),
  );
  return audienceValues(view.audience, {
    jobs: (await Promise.all(jobs)).map(({ id, shown }) => ({ id, title: shown.title })),
    named_people: view.named_people,
    left_out_people: (await Promise.all(people)).map(({ person }) => ({ id: person.id, name: fullName(person) })),
  });
}

export function useAudienceOf(view: View) {
  const queryClient = useQueryClient();
  return useQuery<AudienceValues, ProblemWords>({
    queryKey: ["review cycle audience", view.id, view.version],
    queryFn: () => readAudience(queryClient, view),
  });
}
