// SPDX-License-Identifier: Apache-2.0
// The nodes right below one, or at the top of the chart: read when they are first drawn, two hundred at a time.
import { Button, Skeleton } from "@mantine/core";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProblemWords } from "@/api/problem";
import { ProblemAlert } from "@/ui/problem-alert";
import classes from "./org-chart.module.css";

interface OrgChartBranchProps<Row> {
  query: UseInfiniteQueryResult<{ pages: { items: Row[] }[] }, ProblemWords>;
  /** The rows of the branch, as items of the tree. */
  children: (rows: Row[]) => ReactNode;
}

export function OrgChartBranch<Row>({ query, children }: OrgChartBranchProps<Row>) {
  const { t } = useTranslation();
  if (query.error) {
    return (
      <div role="none">
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  if (!query.data) {
    return (
      <div role="none" className={classes.node} aria-busy>
        <Skeleton height={38} maw={360} radius="md" my={7} />
      </div>
    );
  }
  const rows = query.data.pages.flatMap((page) => page.items);
  const more = query.hasNextPage ? (
    <div role="none" className={`${classes.node} ${classes.note}`}>
      <Button variant="default" size="xs" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t("action.more")}
      </Button>
    </div>
  ) : null;
  return (
    <>
      {children(rows)}
      {more}
    </>
  );
}
