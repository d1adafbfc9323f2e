// SPDX-License-Identifier: Apache-2.0
// Who was asked. Whether they have answered is told of campaigns only that keep names.
import { Badge, Button, Text } from "@mantine/core";
import { IconUserSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PagedTable } from "@/ui/paged-table";
import { SearchInput } from "@/ui/search-input";
import { Section, SectionFilters } from "@/ui/section";
import { PersonChange } from "./person-change";

type Schemas = components["schemas"];
type Line = Schemas["AudienceLine"];

function useColumns(campaign: Schemas["Campaign"], onChange: (line: Line) => void): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const standing = (line: Line) => {
    if (line.is_excused) return <Badge color="gray">{t("campaign.excused")}</Badge>;
    if (line.has_answered !== null)
      return (
        <Badge variant="light" color={line.has_answered ? "leaf" : "gray"}>
          {t(line.has_answered ? "campaign.has_answered" : "campaign.not_yet")}
        </Badge>
      );
    return line.closes_on ? null : <Text size="sm">–</Text>;
  };
  const columns: Column<Line>[] = [
    {
      key: "name",
      header: t("people.name"),
      cell: (line) => (
        <TextLink to="/people/$personId" params={{ personId: line.id }} fw={560}>
          {line.name}
        </TextLink>
      ),
    },
    { key: "unit", header: t("people.unit"), cell: (line) => <Text size="sm">{line.unit_name}</Text> },
    {
      key: "standing",
      header: t("campaign.standing"),
      cell: (line) => (
        <>
          {standing(line)}
          {line.closes_on && !line.is_excused ? (
            <Text size="sm">{t("campaign.until", { day: format.date(line.closes_on) })}</Text>
          ) : null}
        </>
      ),
    },
  ];
  if (campaign.state !== "open") return columns;
  return [
    ...columns,
    {
      key: "change",
      header: t("campaign.change_person"),
      headerHidden: true,
      align: "right",
      cell: (line) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("campaign.change_person_of", { name: line.name })}
          onClick={() => onChange(line)}
        >
          {t("campaign.change_person")}
        </Button>
      ),
    },
  ];
}

export function AskedPeople({ view }: { view: Schemas["CampaignView"] }) {
  const { t } = useTranslation();
  const { campaign } = view;
  const [search, setSearch] = useState<string>();
  const [changed, setChanged] = useState<Line | null>(null);
  const columns = useColumns(campaign, setChanged);
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/campaigns/{campaign_id}/people",
    { params: { path: { campaign_id: campaign.id }, query: { limit: 25, ...(search && { search }) } } },
    paged,
  );
  return (
    <Section
      title={t("campaign.people_asked")}
      description={campaign.mode === "identified" ? undefined : t("campaign.not_told_who")}
      flush
    >
      <SectionFilters>
        <SearchInput label={t("campaign.find_person")} search={search} onSearch={setSearch} />
      </SectionFilters>
      <PagedTable
        query={query}
        label={t("campaign.people_asked")}
        columns={columns}
        rowKey={(line) => line.id}
        empty={<EmptyState icon={IconUserSearch} title={t("people.empty")} />}
      />
      {changed ? <PersonChange campaign={campaign} person={changed} onClose={() => setChanged(null)} /> : null}
    </Section>
  );
}
