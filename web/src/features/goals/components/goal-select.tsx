// SPDX-License-Identifier: Apache-2.0
// Chooses a goal by words of its title, among those that the viewer may see.
import { keepPreviousData } from "@tanstack/react-query";
import { api } from "@/api/client";
import { SearchSelect, type SearchSelectProps, useSelectSearch } from "@/ui/search-select";

interface GoalSelectProps extends SearchSelectProps {
  /** Which goal cannot be chosen. */
  except?: string | undefined;
}

/** What many serve is offered before what one person has in hand. */
const scopes = ["organization", "unit", "team", "personal"];

export function GoalSelect({ except, ...select }: GoalSelectProps) {
  const search = useSelectSearch();
  const query = { limit: 20, is_open: true, ...(search.search && { search: search.search }) };
  const kept = { placeholderData: keepPreviousData };
  const objectives = api.useQuery(
    "get",
    "/api/v1/goals",
    { params: { query: { ...query, scope: "organization" } } },
    kept,
  );
  const goals = api.useQuery("get", "/api/v1/goals", { params: { query } }, kept);
  const others = (goals.data?.items ?? []).filter(({ scope }) => scope !== "organization");
  const choices = [...(objectives.data?.items ?? []), ...others]
    .filter((goal) => goal.id !== except)
    .sort((one, other) => scopes.indexOf(one.scope) - scopes.indexOf(other.scope))
    .map((goal) => ({ value: goal.id, label: `${goal.title} (${goal.owner_name}, ${goal.goal_period_name})` }));
  return (
    <SearchSelect
      {...select}
      value={select.value || null}
      search={search}
      choices={choices}
      loading={goals.isFetching || objectives.isFetching}
    />
  );
}
