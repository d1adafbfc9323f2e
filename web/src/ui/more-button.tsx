// SPDX-License-Identifier: Apache-2.0
// Below a list of which more can be loaded: the button that asks for the next page.
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface MoreButtonProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

export function MoreButton({ query }: MoreButtonProps) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <Group justify="center" p="md">
      <Button variant="default" size="sm" onClick={() => query.fetchNextPage()} loading={query.isFetchingNextPage}>
        {t("action.more")}
      </Button>
    </Group>
  );
}
