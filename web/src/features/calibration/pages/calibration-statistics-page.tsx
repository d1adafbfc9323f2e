// SPDX-License-Identifier: Apache-2.0
// What calibration changed in a cycle, all together and by unit; small groups are hidden.
import { Button, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconChartBar, IconDownload } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { Panel, Section } from "@/ui/section";
import { StatTile } from "@/ui/stat-tile";
import { useSigned } from "../use-signed";

type Schemas = components["schemas"];
type Statistics = Schemas["CalibrationStatistics"];
type Unit = Schemas["CalibratedUnit"];

const route = getRouteApi("/signed-in/review-cycles/$reviewCycleId/calibration-statistics");
const address = "/api/v1/review-cycles/{review_cycle_id}/calibration-statistics";

function useColumns(): Column<Unit>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const signed = useSigned(2);
  const figure = (value: number | null) => <Text size="sm">{value === null ? "–" : format.number(value)}</Text>;
  return [
    {
      key: "unit",
      header: t("calibration.unit"),
      cell: ({ name }) => (
        <Text size="sm" fw={560}>
          {name}
        </Text>
      ),
      sortBy: ({ name }) => name,
    },
    {
      key: "people",
      header: t("calibration.compared"),
      align: "right",
      cell: ({ people }) =>
        people === null ? (
          <Text size="sm" c="dimmed">
            {t("calibration.hidden")}
          </Text>
        ) : (
          figure(people)
        ),
      sortBy: ({ people }) => people,
    },
    {
      key: "raised",
      header: t("calibration.raised_count"),
      align: "right",
      cell: ({ raised }) => figure(raised),
      sortBy: ({ raised }) => raised,
    },
    {
      key: "lowered",
      header: t("calibration.lowered_count"),
      align: "right",
      cell: ({ lowered }) => figure(lowered),
      sortBy: ({ lowered }) => lowered,
    },
    {
      key: "mean",
      header: t("calibration.mean_change"),
      align: "right",
      cell: ({ mean_change }) => <Text size="sm">{mean_change === null ? "–" : signed(mean_change)}</Text>,
      sortBy: ({ mean_change }) => mean_change,
    },
  ];
}

function Together({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const format = useFormat();
  const signed = useSigned(2);
  const { people, raised, lowered, mean_change } = statistics;
  if (people === null || mean_change === null) return <Text c="dimmed">{t("calibration.all_hidden")}</Text>;
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }}>
      <StatTile label={t("calibration.compared")} value={format.number(people)} />
      <StatTile label={t("calibration.raised_count")} value={format.number(raised ?? 0)} />
      <StatTile label={t("calibration.lowered_count")} value={format.number(lowered ?? 0)} />
      <StatTile label={t("calibration.mean_change")} value={signed(mean_change)} hint={t("calibration.in_points")} />
    </SimpleGrid>
  );
}

function Figures({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const { reviewCycleId } = route.useParams();
  const columns = useColumns();
  if (statistics.units.length === 0)
    return (
      <Panel>
        <EmptyState
          icon={IconChartBar}
          title={t("calibration.no_statistics")}
          text={t("calibration.no_statistics_text")}
        />
      </Panel>
    );
  return (
    <Stack gap="lg">
      <Together statistics={statistics} />
      <Section
        title={t("calibration.units")}
        description={t("calibration.hidden_text", { count: statistics.smallest_group })}
        flush
        actions={
          <Button
            component="a"
            href={`/api/v1/review-cycles/${reviewCycleId}/calibration-statistics/file`}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t("calibration.save_csv")}
          </Button>
        }
      >
        <DataTable
          label={t("calibration.units")}
          columns={columns}
          rows={statistics.units}
          rowKey={({ unit_id }) => unit_id}
          firstShown={50}
        />
      </Section>
    </Stack>
  );
}

function CycleStatistics() {
  const { t } = useTranslation();
  const { reviewCycleId } = route.useParams();
  const isPeopleTeam = useCan("reviews.manage");
  const query = api.useQuery("get", address, { params: { path: { review_cycle_id: reviewCycleId } } });
  const name = query.data?.cycle_name ?? t("place.review_cycles");
  return (
    <Page>
      <PageHeader
        title={t("calibration.what_changed")}
        eyebrow={
          isPeopleTeam ? (
            <TextLink to="/review-cycles/$reviewCycleId" params={{ reviewCycleId }} search={{}} hash="calibration">
              {name}
            </TextLink>
          ) : (
            name
          )
        }
        subtitle={t("calibration.statistics_text")}
      />
      <Loaded query={query} wholePage>
        {(statistics) => <Figures statistics={statistics} />}
      </Loaded>
    </Page>
  );
}

export function CalibrationStatisticsPage() {
  return (
    <Permitted to="calibration.read_statistics">
      <CycleStatistics />
    </Permitted>
  );
}
