// SPDX-License-Identifier: Apache-2.0
// Below a skills matrix of more people than are drawn at once: which of them these are, and the way to the others.
import { Button, Group, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import type { PeoplePage } from "../use-people-pages";

interface PeoplePagesProps {
  page: PeoplePage;
  people: number;
  loaded: number;
  /** The people of this page are on their way. */
  isAwaited: boolean;
  onTurn: (place: number) => void;
}

export function PeoplePages({ page, people, loaded, isAwaited, onTurn }: PeoplePagesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (page.count === 1) return null;
  const words = isAwaited
    ? t("team_skills.fetching", { loaded: format.number(loaded), all: format.number(people) })
    : t("team_skills.page", {
        first: format.number(page.first),
        last: format.number(page.last),
        all: format.number(people),
      });
  return (
    <Group component="nav" aria-label={t("team_skills.pages")} justify="space-between" p="md">
      <Text size="sm" c="dimmed" role="status">
        {words}
      </Text>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-md"
          disabled={page.place === 0}
          leftSection={<IconChevronLeft size={16} aria-hidden />}
          onClick={() => onTurn(page.place - 1)}
        >
          {t("team_skills.previous")}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          disabled={page.place + 1 === page.count}
          rightSection={<IconChevronRight size={16} aria-hidden />}
          onClick={() => onTurn(page.place + 1)}
        >
          {t("team_skills.next")}
        </Button>
      </Group>
    </Group>
  );
}
