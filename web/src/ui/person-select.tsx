// SPDX-License-Identifier: Apache-2.0
// Chooses a person by letters of the name, number or e-mail.
import { keepPreviousData } from "@tanstack/react-query";
import { api } from "@/api/client";
import { fullName } from "@/lib/names";
import { SearchSelect, type SearchSelectProps, useSelectSearch } from "./search-select";

interface PersonSelectProps extends SearchSelectProps {
  /** Who cannot be chosen. */
  except?: string | undefined;
}

export function PersonSelect({ except, ...select }: PersonSelectProps) {
  const search = useSelectSearch();
  const people = api.useQuery(
    "get",
    "/api/v1/people",
    { params: { query: { limit: 20, ...(search.search && { search: search.search }) } } },
    { placeholderData: keepPreviousData },
  );
  const choices = (people.data?.items ?? [])
    .filter((person) => person.id !== except)
    .map((person) => ({
      value: person.id,
      label: [fullName(person), person.job_title].filter(Boolean).join(", "),
    }));
  return <SearchSelect {...select} search={search} choices={choices} loading={people.isFetching} />;
}
