// SPDX-License-Identifier: Apache-2.0
// Everybody in the organisation, found by name, unit or job.
import { Group, Select, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch, IconUsers } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { fullName } from "@/lib/names";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { PersonLink } from "@/ui/person";
import { Panel } from "@/ui/section";
import { JobLink } from "../components/job-link";

type PersonLine = components["schemas"]["PersonLine"];

const route = getRouteApi("/signed-in/people");

function useColumns(): Column<PersonLine>[] {
  const { t } = useTranslation();
  return [
    {
      key: "name",
      header: t("people.name"),
      cell: (person) => <PersonLink id={person.id} name={fullName(person)} detail={person.email} />,
      sortBy: (person) => `${person.family_name} ${person.given_name}`,
    },
    {
      key: "job",
      header: t("people.job"),
      cell: (person) => <JobLink id={person.job_id} title={person.job_title} />,
      sortBy: (person) => person.job_title,
    },
    {
      key: "unit",
      header: t("people.unit"),
      cell: (person) => person.unit_name,
      sortBy: (person) => person.unit_name,
    },
    {
      key: "manager",
      header: t("people.manager"),
      cell: (person) =>
        person.manager_id ? <PersonLink id={person.manager_id} name={person.manager_name ?? ""} size={26} /> : "–",
      sortBy: (person) => person.manager_name,
    },
    { key: "location", header: t("people.location"), cell: (person) => person.location || "–" },
  ];
}

function Filters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.search ?? "");
  const units = api.useQuery("get", "/api/v1/units");
  const jobs = api.useQuery("get", "/api/v1/jobs", { params: { query: { limit: 200, held: true } } });
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  const find = useDebouncedCallback((value: string) => change({ search: value.trim() || undefined }), 200);
  return (
    <Group gap="sm" p="md">
      <TextInput
        flex="1 1 220px"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
        placeholder={t("people.search")}
        aria-label={t("people.search")}
        leftSection={<IconSearch size={16} aria-hidden />}
      />
      <Select
        flex="0 1 220px"
        searchable
        clearable
        aria-label={t("people.unit")}
        placeholder={t("people.any_unit")}
        data={(units.data?.items ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
        value={search.unit ?? null}
        onChange={(unit) => change({ unit: unit ?? undefined })}
      />
      <Select
        flex="0 1 220px"
        searchable
        clearable
        aria-label={t("people.job")}
        placeholder={t("people.any_job")}
        data={(jobs.data?.items ?? []).map((job) => ({ value: job.id, label: job.title }))}
        value={search.job ?? null}
        onChange={(job) => change({ job: job ?? undefined })}
      />
    </Group>
  );
}

export function PeoplePage() {
  const { t } = useTranslation();
  const { search, unit, job } = route.useSearch();
  const columns = useColumns();
  const people = api.useInfiniteQuery(
    "get",
    "/api/v1/people",
    {
      params: {
        query: { limit: 50, ...(search && { search }), ...(unit && { unit_id: unit }), ...(job && { job_id: job }) },
      },
    },
    { pageParamName: "after", initialPageParam: null, getNextPageParam: (page) => page.next ?? undefined },
  );
  return (
    <Page>
      <PageHeader title={t("place.people")} subtitle={t("people.subtitle")} />
      <Panel>
        <Filters />
        <Loaded query={people} skeleton={<RowsSkeleton rows={8} />}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length === 0) {
              return <EmptyState icon={IconUsers} title={t("people.empty")} text={t("people.empty_text")} />;
            }
            return (
              <DataTable
                label={t("place.people")}
                columns={columns}
                rows={rows}
                rowKey={(person) => person.id}
                more={
                  people.hasNextPage
                    ? { load: () => void people.fetchNextPage(), loading: people.isFetchingNextPage }
                    : undefined
                }
              />
            );
          }}
        </Loaded>
      </Panel>
      <Text size="sm" c="dimmed" mt="sm" ta="right">
        {t("people.hint")}
      </Text>
    </Page>
  );
}
