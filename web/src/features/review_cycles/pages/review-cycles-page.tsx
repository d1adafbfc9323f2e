// SPDX-License-Identifier: Apache-2.0
// All cycles of reviews: where each stands, the period it looks at, and how many of its reviews are closed.
import { Group, Progress, Stack, Text } from "@mantine/core";
import { IconPlus, IconRosetteDiscountCheck } from "@tabler/icons-react";
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
import { CycleStateBadge } from "../components/state-badge";

type Line = components["schemas"]["CycleLine"];

function ClosedShare({ line }: { line: Line }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (line.reviews === 0) return <Text size="sm">–</Text>;
  const share = line.closed / line.reviews;
  return (
    <Stack gap={4} miw={120}>
      <Progress value={100 * share} size="sm" aria-hidden />
      <Text size="sm">
        {t("campaign.share", {
          share: format.percent(share),
          answered: format.number(line.closed),
          asked: format.number(line.reviews),
        })}
      </Text>
    </Stack>
  );
}

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "name",
      header: t("review_cycle_field.name"),
      cell: (line) => (
        <TextLink to="/review-cycles/$reviewCycleId" params={{ reviewCycleId: line.id }} search={{}} fw={560}>
          {line.name}
        </TextLink>
      ),
    },
    { key: "state", header: t("campaign.state"), cell: (line) => <CycleStateBadge state={line.state} /> },
    {
      key: "period",
      header: t("review_cycle.period"),
      cell: (line) => <Text size="sm">{format.period(line.period_from, line.period_to)}</Text>,
    },
    { key: "closed", header: t("review_cycle.done"), width: 220, cell: (line) => <ClosedShare line={line} /> },
  ];
}

function NewButton() {
  const { t } = useTranslation();
  return (
    <ButtonLink to="/review-cycles/new" search={{}} leftSection={<IconPlus size={16} aria-hidden />}>
      {t("review_cycle.new")}
    </ButtonLink>
  );
}

function Cycles() {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = api.useInfiniteQuery("get", "/api/v1/review-cycles", { params: { query: { limit: 25 } } }, paged);
  return (
    <Page>
      <PageHeader title={t("place.review_cycles")} subtitle={t("review_cycle.subtitle")} actions={<NewButton />} />
      <Panel>
        <PagedTable
          query={query}
          label={t("place.review_cycles")}
          columns={columns}
          rowKey={(line) => line.id}
          empty={
            <EmptyState
              icon={IconRosetteDiscountCheck}
              title={t("review_cycle.list_empty")}
              text={t("review_cycle.list_empty_text")}
            >
              <Group justify="center">
                <ButtonLink to="/review-templates" variant="default">
                  {t("place.review_templates")}
                </ButtonLink>
                <NewButton />
              </Group>
            </EmptyState>
          }
        />
      </Panel>
    </Page>
  );
}

export function ReviewCyclesPage() {
  return (
    <Permitted to="reviews.manage">
      <Cycles />
    </Permitted>
  );
}
