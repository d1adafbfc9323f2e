// SPDX-License-Identifier: Apache-2.0
// What stands in place of a page: that it is on its way, that it failed, that there is none.
import { Center, Loader } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import { NotFound } from "@/ui/not-found";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";

export function NoSuchPage() {
  return (
    <Page>
      <NotFound isPage />
    </Page>
  );
}

export function PageProblem({ error, reset }: ErrorComponentProps) {
  if (error instanceof Problem && error.status === 404) return <NoSuchPage />;
  const problem = error instanceof Problem ? error : new Problem(0, "page_failed", String(error));
  return (
    <Page>
      <ProblemAlert problem={problem} onRetry={reset} />
    </Page>
  );
}

export function PagePending() {
  const { t } = useTranslation();
  return (
    <Center mih="60vh" role="status" aria-label={t("state.loading")}>
      <Loader />
    </Center>
  );
}
