// SPDX-License-Identifier: Apache-2.0
// Chooses a person by letters of the name, number or e-mail.
import { SearchSelect, type SearchSelectProps, useSelectSearch } from "./search-select";
import { usePeopleFound } from "./use-people-found";

interface PersonSelectProps extends SearchSelectProps {
  /** Who cannot be chosen. */
  except?: string | undefined;
}

export function PersonSelect({ except, ...select }: PersonSelectProps) {
  const search = useSelectSearch();
  const { choices, isFetching } = usePeopleFound(search.search, except);
  return <SearchSelect {...select} search={search} choices={choices} loading={isFetching} />;
}
