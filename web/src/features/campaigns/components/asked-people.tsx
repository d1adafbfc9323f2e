// SPDX-License-Identifier: Apache-2.0
// Who was asked. Whether they have answered is told of campaigns only that keep names.
import { Badge, Button, Stack, Text } from "@mantine/core";
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
import { useOnPhone } from "@/ui/use-on-phone";
import { PersonChange } from "./person-change";

type Schemas = components["schemas"];
type Line = Schemas["AudienceLine"];

function Standing({ line }: { line: Line }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {line.is_excused ? <Badge color="gray">{t("campaign.excused")}</Badge> : null}
      {line.has_answered !== null && !line.is_excused ? (
        <Badge variant="light" color={line.has_answered ? "leaf" : "gray"}>
          {t(line.has_answered ? "campaign.has_answered" : "campaign.not_yet")}
        </Badge>
      ) : null}
      {line.closes_on && !line.is_excused ? (
        <Text size="sm">{t("campaign.until", { day: format.date(line.closes_on) })}</Text>
      ) : null}
    </>
  );
}

function Name({ line }: { line: Line }) {
  return (
    <TextLink to="/people/$personId" params={{ personId: line.id }} fw={560}>
      {line.name}
    </TextLink>
  );
}

function ChangeButton({ line, onChange }: { line: Line; onChange: (line: Line) => void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t("campaign.change_person_of", { name: line.name })}
      onClick={() => onChange(line)}
    >
      {t("campaign.change_person")}
    </Button>
  );
}

function useColumns(campaign: Schemas["Campaign"], onChange: (line: Line) => void): Column<Line>[] {
  const { t } = useTranslation();
  const columns: Column<Line>[] = [
    { key: "name", header: t("people.name"), cell: (line) => <Name line={line} /> },
    { key: "unit", header: t("people.unit"), cell: (line) => <Text size="sm">{line.unit_name}</Text> },
    {
      key: "standing",
      header: t(campaign.mode === "identified" ? "campaign.standing" : "campaign.differs"),
      cell: (line) => <Standing line={line} />,
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
      cell: (line) => <ChangeButton line={line} onChange={onChange} />,
    },
  ];
}

export function AskedPeople({ view }: { view: Schemas["CampaignView"] }) {
  const { t } = useTranslation();
  const { campaign } = view;
  const onPhone = useOnPhone();
  const [search, setSearch] = useState<string>();
  const [changed, setChanged] = useState<Line | null>(null);
  const columns = useColumns(campaign, setChanged);
  const query = api.useInfiniteQuery(
    "get",
    "/api/v1/campaigns/{campaign_id}/people",
    { params: { path: { campaign_id: campaign.id }, query: { limit: onPhone ? 10 : 25, ...(search && { search }) } } },
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
        card={(line) => (
          <Stack gap={4} align="flex-start">
            <Name line={line} />
            <Text size="xs" c="dimmed">
              {line.unit_name}
            </Text>
            <Standing line={line} />
            {campaign.state === "open" ? <ChangeButton line={line} onChange={setChanged} /> : null}
          </Stack>
        )}
        empty={<EmptyState icon={IconUserSearch} title={t("people.empty")} />}
      />
      {changed ? <PersonChange campaign={campaign} person={changed} onClose={() => setChanged(null)} /> : null}
    </Section>
  );
}
