// SPDX-License-Identifier: Apache-2.0
// Chooses a competency in force by letters of its name; and says the name of one that was chosen.
import { keepPreviousData } from "@tanstack/react-query";
import { api } from "@/api/client";
import { SearchSelect, type SearchSelectProps, useSelectSearch } from "./search-select";

function useCompetency(id: string | null | undefined) {
  const path = { competency_id: id ?? "" };
  const options = { enabled: Boolean(id) };
  return api.useQuery("get", "/api/v1/competencies/{competency_id}", { params: { path } }, options).data?.competency;
}

export function CompetencyName({ id }: { id: string }) {
  return useCompetency(id)?.name;
}

export function CompetencySelect(select: Omit<SearchSelectProps, "chosen">) {
  const search = useSelectSearch();
  const chosen = useCompetency(select.value);
  const competencies = api.useQuery(
    "get",
    "/api/v1/competencies",
    { params: { query: { in_force: true, limit: 60, ...(search.search && { search: search.search }) } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <SearchSelect
      {...select}
      search={search}
      chosen={chosen ? { value: chosen.id, label: chosen.name } : null}
      choices={(competencies.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
      loading={competencies.isFetching}
    />
  );
}
