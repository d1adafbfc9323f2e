import { Center, Loader } from "@mantine/core";
import { IconMapOff } from "@tabler/icons-react";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink } from "@/ui/links";
import { Page } from "@/ui/page";
import { ProblemAlert } from "@/ui/problem-alert";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page>
      <EmptyState icon={IconMapOff} title={t("not_found.title")} text={t("not_found.text")}>
        <ButtonLink to="/" variant="default">
          {t("not_found.home")}
        </ButtonLink>
      </EmptyState>
    </Page>
  );
}

export function PageProblem({ error, reset }: ErrorComponentProps) {
  if (error instanceof Problem && error.status === 404) return <NotFound />;
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
