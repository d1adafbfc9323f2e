// SPDX-License-Identifier: Apache-2.0
// Chooses a competency by letters of its name.
import { keepPreviousData } from "@tanstack/react-query";
import { api } from "@/api/client";
import { SearchSelect, type SearchSelectProps, useSelectSearch } from "@/ui/search-select";

export function CompetencySelect(select: SearchSelectProps) {
  const search = useSelectSearch();
  const competencies = api.useQuery(
    "get",
    "/api/v1/competencies",
    { params: { query: { limit: 60, ...(search.search && { search: search.search }) } } },
    { placeholderData: keepPreviousData },
  );
  const choices = (competencies.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }));
  return <SearchSelect {...select} search={search} choices={choices} loading={competencies.isFetching} />;
}
