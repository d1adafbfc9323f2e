// SPDX-License-Identifier: Apache-2.0
// People by letters of their names, as choices of a field: the name, and what tells two of the same name apart.
import { keepPreviousData } from "@tanstack/react-query";
import { api } from "@/api/client";
import { fullName } from "@/lib/names";
import type { Choice } from "./search-select";

export function usePeopleFound(search: string, except?: string | undefined) {
  const people = api.useQuery(
    "get",
    "/api/v1/people",
    { params: { query: { limit: 20, ...(search && { search }) } } },
    { placeholderData: keepPreviousData },
  );
  const choices: Choice[] = (people.data?.items ?? [])
    .filter((person) => person.id !== except)
    .map((person) => ({
      value: person.id,
      label: [fullName(person), person.job_title].filter(Boolean).join(", "),
    }));
  return { choices, isFetching: people.isFetching };
}
