// SPDX-License-Identifier: Apache-2.0
// Who else needs this: the people behind one competency of the ranking.
import { Drawer, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { useFormat } from "@/ui/format";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { PersonLink } from "@/ui/person";

interface WhoNeedsDrawerProps {
  competency: { id: string; name: string } | null;
  onClose: () => void;
}

function People({ competencyId }: { competencyId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const needs = api.useInfiniteQuery(
    "get",
    "/api/v1/competencies/{competency_id}/needs",
    { params: { path: { competency_id: competencyId }, query: { limit: 50 } } },
    paged,
  );
  return (
    <Loaded query={needs}>
      {({ pages }) => (
        <Stack gap="md">
          {pages.every((page) => page.items.length === 0) ? <Text size="sm">{t("summary.nobody")}</Text> : null}
          {pages
            .flatMap((page) => page.items)
            .map((need) => (
              <Group key={need.need_id} justify="space-between" wrap="nowrap">
                <PersonLink id={need.person_id} name={need.person_name} detail={need.job_title} />
                <Text size="sm" c="dimmed">
                  {t("home.need_levels", {
                    current: need.current_level === null ? "–" : format.level(need.current_level),
                    required: need.required_level === null ? "–" : format.level(need.required_level),
                  })}
                </Text>
              </Group>
            ))}
          <MoreButton query={needs} />
        </Stack>
      )}
    </Loaded>
  );
}

export function WhoNeedsDrawer({ competency, onClose }: WhoNeedsDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={competency !== null}
      onClose={onClose}
      title={competency ? t("summary.who_of", { name: competency.name }) : null}
    >
      {competency ? <People competencyId={competency.id} /> : null}
    </Drawer>
  );
}
