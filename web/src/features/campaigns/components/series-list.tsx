// SPDX-License-Identifier: Apache-2.0
// The series of campaigns; nothing where there is none.
import { Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { MoreButton } from "@/ui/more-button";
import { Section } from "@/ui/section";
import { seriesColours, useRhythmWords } from "../use-rhythm-words";

type Line = components["schemas"]["SeriesLine"];

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const rhythm = useRhythmWords();
  return [
    {
      key: "name",
      header: t("campaign_field.name"),
      cell: (line) => (
        <TextLink to="/campaign-series/$seriesId" params={{ seriesId: line.id }} fw={560}>
          {line.name}
        </TextLink>
      ),
    },
    {
      key: "state",
      header: t("campaign.state"),
      cell: (line) => (
        <Badge variant="light" color={seriesColours[line.state]}>
          {t(`series_state.${line.state}`)}
        </Badge>
      ),
    },
    { key: "rhythm", header: t("series.rhythm"), cell: (line) => <Text size="sm">{rhythm(line)}</Text> },
    {
      key: "next",
      header: t("series.next_day"),
      cell: (line) => <Text size="sm">{line.state === "running" ? format.date(line.next_on) : "–"}</Text>,
    },
    {
      key: "sends",
      header: t("series.sent"),
      align: "right",
      cell: (line) => <Text size="sm">{format.number(line.sends)}</Text>,
    },
  ];
}

export function SeriesList() {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = api.useInfiniteQuery("get", "/api/v1/campaign-series", { params: { query: { limit: 25 } } }, paged);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t("series.all")} description={t("series.all_text")} flush>
      <DataTable
        label={t("series.all")}
        columns={columns}
        rows={rows}
        rowKey={(line) => line.id}
        isWhole={!query.hasNextPage}
        minimumWidth={620}
      />
      <MoreButton query={query} />
    </Section>
  );
}
