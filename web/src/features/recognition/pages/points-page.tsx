// SPDX-License-Identifier: Apache-2.0
// One's own points, opened: every entry that made the two balances.
import { SimpleGrid, Text } from "@mantine/core";
import { IconCoins } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { Panel } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";
import { MyPoints } from "../components/my-points";

type Line = components["schemas"]["PointEntryLine"];

const route = getRouteApi("/signed-in/recognition/points");

function What({ line }: { line: Line }) {
  const { t } = useTranslation();
  const why = line.note || (line.cause === null || line.cause === "recognition" ? "" : t(`point_cause.${line.cause}`));
  return (
    <>
      <Text size="sm" fw={560}>
        {t(`point_entry.${line.kind}`)}
      </Text>
      {line.recognition_id ? (
        <TextLink size="xs" to="/recognition/$recognitionId" params={{ recognitionId: line.recognition_id }}>
          {line.kind === "receive" && line.giver_name
            ? t("points.from", { name: line.giver_name })
            : t("points.see_recognition")}
        </TextLink>
      ) : null}
      {why || line.period ? (
        <Text size="xs" c="dimmed">
          {[line.by_name, why, line.period].filter(Boolean).join(" · ")}
        </Text>
      ) : null}
    </>
  );
}

function Entries({ personId, purse }: { personId: string; purse: Line["purse"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const entries = api.useInfiniteQuery(
    "get",
    "/api/v1/people/{person_id}/point-entries",
    { params: { path: { person_id: personId }, query: { purse, limit: 50 } } },
    paged,
  );
  const columns: Column<Line>[] = [
    { key: "what", header: t("points.what"), cell: (line) => <What line={line} /> },
    { key: "at", header: t("points.when"), cell: (line) => format.instant(line.at) },
    {
      key: "points",
      header: t("points.points"),
      cell: (line) => (line.points > 0 ? `+${format.number(line.points)}` : format.number(line.points)),
      align: "right",
    },
    { key: "balance", header: t("points.balance"), cell: (line) => format.number(line.balance), align: "right" },
  ];
  return (
    <PagedTable
      query={entries}
      label={t(`points.${purse}`)}
      columns={columns}
      rowKey={(line) => line.id}
      empty={<EmptyState icon={IconCoins} title={t("points.none")} text={t("points.none_text")} />}
    />
  );
}

function Points({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const { purse } = route.useSearch();
  const purses = api.useQuery("get", "/api/v1/people/{person_id}/purses", {
    params: { path: { person_id: personId } },
  });
  return (
    <>
      <Loaded query={purses}>
        {(found) => (
          <SimpleGrid cols={{ base: 1, xs: 2 }} mb="lg">
            <MyPoints purse={found} />
          </SimpleGrid>
        )}
      </Loaded>
      <TabLinks
        label={t("points.title")}
        tabs={(["earned", "to_give"] as const).map((one) => ({
          label: t(`points.${one}`),
          link: { to: "/recognition/points", search: { purse: one } },
          current: purse === one,
        }))}
      />
      <Panel>
        <Entries personId={personId} purse={purse} />
      </Panel>
    </>
  );
}

export function PointsPage() {
  const { t } = useTranslation();
  const { person_id } = useMe();
  return (
    <Page width="reading">
      <PageHeader
        title={t("points.title")}
        subtitle={t("points.subtitle")}
        eyebrow={
          <TextLink to="/recognition" search={{ show: "everybody" }}>
            {t("place.recognition")}
          </TextLink>
        }
      />
      {person_id ? <Points personId={person_id} /> : <EmptyState icon={IconCoins} title={t("points.none")} />}
    </Page>
  );
}
