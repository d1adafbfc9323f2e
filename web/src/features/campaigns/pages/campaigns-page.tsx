// SPDX-License-Identifier: Apache-2.0
// All campaigns: where each stands, what it keeps, its days, and how many have answered.
import { Group, Select, Stack, Text } from "@mantine/core";
import { IconPlus, IconSpeakerphone } from "@tabler/icons-react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
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
import { Section, SectionFilters } from "@/ui/section";
import { AnsweredShare } from "../components/answered-share";
import { CampaignStateBadge } from "../components/campaign-badges";
import { SeriesList } from "../components/series-list";

type Line = components["schemas"]["CampaignLine"];

const route = getRouteApi("/signed-in/campaigns");

const states = ["draft", "open", "closed"] as const;

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "name",
      header: t("campaign_field.name"),
      cell: (one) => (
        <Stack gap={2}>
          <TextLink to="/campaigns/$campaignId" params={{ campaignId: one.id }} fw={560}>
            {one.name}
          </TextLink>
          <Text size="xs" c="dimmed">
            {one.questionnaire_title}
          </Text>
        </Stack>
      ),
    },
    { key: "state", header: t("campaign.state"), cell: (one) => <CampaignStateBadge state={one.state} /> },
    {
      key: "mode",
      header: t("campaign_field.mode"),
      cell: (one) => <Text size="sm">{t(`campaign_mode.${one.mode}`)}</Text>,
    },
    {
      key: "days",
      header: t("campaign.days"),
      cell: (one) => (
        <Text size="sm">
          {t("campaign.from_to", { from: format.date(one.opens_on), to: format.date(one.closes_on) })}
        </Text>
      ),
    },
    {
      key: "answered",
      header: t("campaign.participation"),
      width: 200,
      cell: (one) =>
        one.state === "draft" || one.state === "launching" ? (
          <Text size="sm" c="dimmed">
            –
          </Text>
        ) : (
          <AnsweredShare asked={one.asked} answered={one.answered} />
        ),
    },
  ];
}

function StateFilter() {
  const { t } = useTranslation();
  const { state } = route.useSearch();
  const navigate = useNavigate();
  return (
    <SectionFilters>
      <Select
        aria-label={t("campaign.state")}
        placeholder={t("campaign.any_state")}
        clearable
        w={{ base: "100%", xs: 220 }}
        data={states.map((one) => ({ value: one, label: t(`campaign_state.${one}`) }))}
        value={state ?? null}
        onChange={(chosen) =>
          void navigate({
            to: "/campaigns",
            search: { state: states.find((one) => one === chosen) },
            replace: true,
          })
        }
      />
    </SectionFilters>
  );
}

function NoCampaigns({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  if (filtered) return <EmptyState icon={IconSpeakerphone} title={t("campaign.none_so")} />;
  return (
    <EmptyState icon={IconSpeakerphone} title={t("campaign.none")} text={t("campaign.none_text")}>
      <Group justify="center">
        <ButtonLink to="/questionnaires" variant="default">
          {t("campaign.from_starter")}
        </ButtonLink>
        <ButtonLink to="/campaigns/new" search={{}}>
          {t("campaign.new")}
        </ButtonLink>
      </Group>
    </EmptyState>
  );
}

function Campaigns() {
  const { t } = useTranslation();
  const columns = useColumns();
  const { state } = route.useSearch();
  const query = api.useInfiniteQuery("get", "/api/v1/campaigns", { params: { query: state ? { state } : {} } }, paged);
  return (
    <Page>
      <PageHeader
        title={t("place.campaigns")}
        subtitle={t("campaign.subtitle")}
        actions={
          <>
            <ButtonLink to="/campaign-series/new" variant="default">
              {t("series.new")}
            </ButtonLink>
            <ButtonLink to="/campaigns/new" search={{}} leftSection={<IconPlus size={16} aria-hidden />}>
              {t("campaign.new")}
            </ButtonLink>
          </>
        }
      />
      <Stack gap="lg">
        <SeriesList />
        <Section title={t("campaign.all")} flush>
          <StateFilter />
          <PagedTable
            query={query}
            label={t("campaign.all")}
            columns={columns}
            rowKey={(one) => one.id}
            minimumWidth={760}
            empty={<NoCampaigns filtered={state !== undefined} />}
          />
        </Section>
      </Stack>
    </Page>
  );
}

export function CampaignsPage() {
  return (
    <Permitted to="campaigns.manage">
      <Campaigns />
    </Permitted>
  );
}
