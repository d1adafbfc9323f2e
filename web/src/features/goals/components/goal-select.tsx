// SPDX-License-Identifier: Apache-2.0
// Chooses a goal by words of its title, among those that the viewer may see.
import { keepPreviousData } from "@tanstack/react-query";
import { api } from "@/api/client";
import { SearchSelect, type SearchSelectProps, useSelectSearch } from "@/ui/search-select";

interface GoalSelectProps extends SearchSelectProps {
  /** Which goal cannot be chosen. */
  except?: string | undefined;
}

export function GoalSelect({ except, ...select }: GoalSelectProps) {
  const search = useSelectSearch();
  const goals = api.useQuery(
    "get",
    "/api/v1/goals",
    { params: { query: { limit: 20, is_open: true, ...(search.search && { search: search.search }) } } },
    { placeholderData: keepPreviousData },
  );
  const choices = (goals.data?.items ?? [])
    .filter((goal) => goal.id !== except)
    .map((goal) => ({ value: goal.id, label: `${goal.title} (${goal.owner_name}, ${goal.goal_period_name})` }));
  return (
    <SearchSelect
      {...select}
      value={select.value || null}
      search={search}
      choices={choices}
      loading={goals.isFetching}
    />
  );
}
