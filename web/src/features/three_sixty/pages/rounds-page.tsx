// SPDX-License-Identifier: Apache-2.0
// Rounds of 360°: whom each is about, and how far it has come.
import { Badge, Text } from "@mantine/core";
import { IconPlus, IconRotate360 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { Permitted } from "@/ui/permitted";
import { Panel } from "@/ui/section";

type Line = components["schemas"]["RoundLine"];

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "name",
      header: t("campaign_field.name"),
      cell: (round) => (
        <TextLink to="/three-sixty-rounds/$roundId" params={{ roundId: round.id }} fw={560}>
          {round.name}
        </TextLink>
      ),
    },
    {
      key: "state",
      header: t("campaign.state"),
      cell: (round) => <Badge variant="light">{t(`round_state.${round.state}`)}</Badge>,
    },
    {
      key: "people",
      header: t("three_sixty_round.people_count"),
      align: "right",
      cell: (round) => format.number(round.people),
    },
    {
      key: "until",
      header: t("three_sixty.until"),
      cell: (round) => <Text size="sm">{format.date(round.answer_until)}</Text>,
    },
  ];
}

function Rounds() {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = api.useInfiniteQuery("get", "/api/v1/three-sixty-rounds", { params: { query: { limit: 25 } } }, paged);
  return (
    <Page>
      <PageHeader
        title={t("place.three_sixty_rounds")}
        subtitle={t("three_sixty_round.subtitle")}
        actions={
          <ButtonLink to="/three-sixty-rounds/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {t("three_sixty_round.new")}
          </ButtonLink>
        }
      />
      <Panel>
        <PagedTable
          query={query}
          label={t("place.three_sixty_rounds")}
          columns={columns}
          rowKey={(round) => round.id}
          empty={
            <EmptyState
              icon={IconRotate360}
              title={t("three_sixty_round.none")}
              text={t("three_sixty_round.none_text")}
            />
          }
        />
      </Panel>
    </Page>
  );
}

export function RoundsPage() {
  return (
    <Permitted to="three_sixty.manage">
      <Rounds />
    </Permitted>
  );
}
