// SPDX-License-Identifier: Apache-2.0
// A problem where its answer would have been, with a way to try again.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ProblemWords } from "@/api/problem";
import { ButtonLink } from "./links";
import { problemText } from "./problem-text";

export function ProblemAlert({ problem, onRetry }: { problem: ProblemWords; onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={t("problem.title")} role="alert">
      <Group justify="space-between" align="flex-end">
        <Text size="sm">{problemText(t, problem)}</Text>
        {problem.key === "unauthenticated" ? (
          <ButtonLink to="/sign-in" search={{ next: location.pathname + location.search }} size="xs" variant="default">
            {t("sign_in.title")}
          </ButtonLink>
        ) : onRetry ? (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t("action.retry")}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}
