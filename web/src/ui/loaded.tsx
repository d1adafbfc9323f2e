// SPDX-License-Identifier: Apache-2.0
// The three states of an answer: on its way (a skeleton of what will come), failed (why, and try again), here.
import { Skeleton, Stack } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import type { ProblemWords } from "@/api/problem";
import { NotFound } from "./not-found";
import { ProblemAlert } from "./problem-alert";
import { Panel } from "./section";

interface LoadedProps<Data> {
  query: UseQueryResult<Data, ProblemWords>;
  skeleton?: ReactNode;
  /** It is what the whole page is about: where it is not there, the page says that there is nothing. */
  wholePage?: boolean;
  children: (data: Data) => ReactNode;
}

export function Loaded<Data>({ query, skeleton, wholePage = false, children }: LoadedProps<Data>) {
  const { t } = useTranslation();
  // What takes the skeleton's place is drawn in slices, between which the page answers; what changes later, at once.
  const isHere = useDeferredValue(query.data !== undefined);
  if (isHere && query.data !== undefined) return <>{children(query.data)}</>;
  if (wholePage && query.error?.status === 404)
    return (
      <Panel>
        <NotFound isPage />
      </Panel>
    );
  if (query.error) return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div aria-busy="true" aria-live="polite" aria-label={t("state.loading")} role="status">
      {skeleton ?? <RowsSkeleton />}
    </div>
  );
}

/** For a part that is not drawn before its answer is here: why it could not be read, and try again; otherwise nothing. */
export function ReadProblem({
  query,
}: {
  query: Pick<UseQueryResult<unknown, ProblemWords>, "data" | "error" | "refetch">;
}) {
  if (!query.error || query.data !== undefined) return null;
  return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
}

export function RowsSkeleton({ rows = 5, height = 44 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="xs" p="md">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}
