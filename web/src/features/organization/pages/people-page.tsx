// SPDX-License-Identifier: Apache-2.0
// Everybody in the organisation, found by name, unit or job. The people team adds people here.
import { Badge, Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconUsers } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { fullName } from "@/lib/names";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { PersonLink } from "@/ui/person";
import { Panel } from "@/ui/section";
import { AddPerson } from "../components/add-person";
import { JobLink } from "../components/job-link";
import { PeopleFilters } from "../components/people-filters";

type PersonLine = components["schemas"]["PersonLine"];

const route = getRouteApi("/signed-in/people");

function useColumns(): Column<PersonLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "name",
      header: t("people.name"),
      cell: (person) => (
        <>
          <PersonLink id={person.id} name={fullName(person)} detail={person.email} />
          {person.left_on ? (
            <Badge size="sm" color="gray" variant="light" mt={4}>
              {t("person.left", { date: format.date(person.left_on) })}
            </Badge>
          ) : null}
        </>
      ),
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
    {
      key: "location",
      header: t("people.location"),
      cell: (person) => person.location || "–",
      sortBy: (person) => person.location,
    },
  ];
}

function usePeople() {
  const { search, unit, job, leavers } = route.useSearch();
  const query = {
    limit: 50,
    ...(search && { search }),
    ...(unit && { unit_id: unit, with_units_below: true }),
    ...(job && { job_id: job }),
    ...(leavers && { with_leavers: true }),
  };
  return api.useInfiniteQuery(
    "get",
    "/api/v1/people",
    { params: { query } },
    { ...paged, placeholderData: keepPreviousData },
  );
}

function PeopleTable() {
  const { t } = useTranslation();
  const columns = useColumns();
  const people = usePeople();
  return (
    <>
      <PagedTable
        query={people}
        label={t("place.people")}
        columns={columns}
        rowKey={(person) => person.id}
        empty={<EmptyState icon={IconUsers} title={t("people.empty")} text={t("people.empty_text")} />}
      />
      {people.hasNextPage ? (
        <Text size="sm" c="dimmed" px="lg" pb="md" ta="center">
          {t("people.hint")}
        </Text>
      ) : null}
    </>
  );
}

export function PeoplePage() {
  const { t } = useTranslation();
  const mayAdd = useCan("organization.manage");
  const [adding, add] = useDisclosure(false);
  return (
    <Page>
      <PageHeader
        title={t("place.people")}
        subtitle={t("people.subtitle")}
        actions={mayAdd ? <Button onClick={add.open}>{t("person_form.add")}</Button> : null}
      />
      <Panel>
        <PeopleFilters />
        <PeopleTable />
      </Panel>
      {adding ? <AddPerson onClose={add.close} /> : null}
    </Page>
  );
}
