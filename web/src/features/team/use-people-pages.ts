// SPDX-License-Identifier: Apache-2.0
// A hundred people of a skills matrix at a time. The server gives them by name; any other order needs everybody, and what
// is missing for the page that is asked for is fetched by itself.
import { useEffect, useState } from "react";
import type { MatrixSorting, SkillRow } from "./skill-cells";

/** So many rows stay quick to draw and to scroll with fifty competencies. */
const pageLength = 100;

/** How more people are fetched. */
export interface MorePages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isError: boolean;
  fetchNextPage: () => unknown;
}

export interface PeoplePage {
  /** Counted from 0. */
  place: number;
  count: number;
  /** Of all people, counted from 1. */
  first: number;
  last: number;
  rows: readonly SkillRow[];
}

export function usePeoplePages(
  rows: readonly SkillRow[],
  people: number,
  { hasNextPage, isFetchingNextPage, isError, fetchNextPage }: MorePages,
  { key, descending }: MatrixSorting,
) {
  const [place, turn] = useState(0);
  const count = Math.max(1, Math.ceil(people / pageLength));
  const from = place * pageLength;
  const needed = key === "name" && !descending ? Math.min(from + pageLength, people) : people;
  const isAwaited = hasNextPage && rows.length < needed;
  useEffect(() => {
    if (isAwaited && !isFetchingNextPage && !isError) fetchNextPage();
  }, [isAwaited, isFetchingNextPage, isError, fetchNextPage]);
  const page: PeoplePage = {
    place,
    count,
    first: from + 1,
    last: Math.min(from + pageLength, people),
    rows: rows.slice(from, from + pageLength),
  };
  return { page, isAwaited, turn };
}
