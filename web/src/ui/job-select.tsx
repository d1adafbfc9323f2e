// SPDX-License-Identifier: Apache-2.0
// Chooses a job in force by letters of its title or code.
import { keepPreviousData } from "@tanstack/react-query";
import { api } from "@/api/client";
import { SearchSelect, type SearchSelectProps, useSelectSearch } from "./search-select";

interface JobSelectProps extends SearchSelectProps {
  /** Which job cannot be chosen. */
  except?: string | undefined;
}

export function JobSelect({ except, ...select }: JobSelectProps) {
  const search = useSelectSearch();
  const jobs = api.useQuery(
    "get",
    "/api/v1/jobs",
    { params: { query: { limit: 50, ...(search.search && { search: search.search }) } } },
    { placeholderData: keepPreviousData },
  );
  const choices = (jobs.data?.items ?? [])
    .filter((job) => job.id !== except && job.state === "approved")
    .map((job) => ({ value: job.id, label: job.title }));
  return <SearchSelect {...select} search={search} choices={choices} loading={jobs.isFetching} />;
}
