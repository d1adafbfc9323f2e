// SPDX-License-Identifier: Apache-2.0
// What the reader asked for, the newest first, and the years they were thanked for.
import { List, Stack } from "@mantine/core";
import { IconGift } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { PagedTable } from "@/ui/paged-table";
import { Panel, Section } from "@/ui/section";
import { useRedemptionColumns } from "./redemptions-table";

function OwnAnniversaries({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const anniversaries = api.useQuery("get", "/api/v1/people/{person_id}/service-anniversaries", {
    params: { path: { person_id: personId } },
  });
  const items = anniversaries.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t("reward.own_anniversaries")}>
      <List size="sm" spacing="xs">
        {items.map(({ anniversary, message }) => (
          <List.Item key={anniversary.id}>
            {t("reward.own_anniversary", { count: anniversary.years, date: format.date(anniversary.reached_on) })}
            {anniversary.points > 0 ? ` · ${t("reward.points", { count: anniversary.points })}` : null}
            {message ? ` · ${message}` : null}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

export function MyRedemptions({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const columns = useRedemptionColumns("own");
  const mine = api.useInfiniteQuery(
    "get",
    "/api/v1/people/{person_id}/redemptions",
    { params: { path: { person_id: personId }, query: { limit: 50 } } },
    paged,
  );
  return (
    <Stack gap="lg">
      <Panel>
        <PagedTable
          query={mine}
          label={t("reward.mine")}
          columns={columns}
          rowKey={(line) => line.redemption.id}
          empty={<EmptyState icon={IconGift} title={t("redemption.none")} text={t("redemption.none_text")} />}
        />
      </Panel>
      <OwnAnniversaries personId={personId} />
    </Stack>
  );
}
