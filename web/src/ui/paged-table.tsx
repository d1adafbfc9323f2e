// SPDX-License-Identifier: Apache-2.0
// A table whose rows come page by page. Columns can be sorted by once all rows are here: sorting some of them would put
// the wrong one first.
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ProblemWords } from "@/api/problem";
import { DataTable, type DataTableProps } from "./data-table";
import { Loaded, RowsSkeleton } from "./loaded";
import { MoreButton } from "./more-button";

interface PagedTableProps<Row> extends Omit<DataTableProps<Row>, "rows" | "isWhole"> {
  query: UseInfiniteQueryResult<{ pages: { items: Row[] }[] }, ProblemWords>;
  /** Shown where there is no row at all. */
  empty: ReactNode;
}

export function PagedTable<Row>({ query, empty, ...table }: PagedTableProps<Row>) {
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={8} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        if (rows.length === 0) return empty;
        return (
          <>
            <DataTable {...table} rows={rows} isWhole={!query.hasNextPage} />
            <MoreButton query={query} />
          </>
        );
      }}
    </Loaded>
  );
}
