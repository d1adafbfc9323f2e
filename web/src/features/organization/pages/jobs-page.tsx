// SPDX-License-Identifier: Apache-2.0
// The jobs of the organisation, found by title or code. The people team drafts jobs here.
import { Badge, Button, Group, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback, useDisclosure } from "@mantine/hooks";
import { IconBriefcase, IconSearch } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { CreateJob } from "../components/create-job";
import { JobLink } from "../components/job-link";

type JobLine = components["schemas"]["JobLine"];

const route = getRouteApi("/signed-in/jobs");

function useColumns(): Column<JobLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "title",
      header: t("jobs.title"),
      cell: (job) => <JobLink id={job.id} title={job.title} />,
      sortBy: (job) => job.title,
    },
    { key: "family", header: t("jobs.family"), cell: (job) => job.family || "–", sortBy: (job) => job.family },
    {
      key: "level",
      header: t("jobs.level"),
      cell: (job) => job.level || "–",
      sortBy: (job) => job.level,
      align: "right",
    },
    {
      key: "people",
      header: t("jobs.people"),
      cell: (job) => format.number(job.head_count),
      sortBy: (job) => job.head_count,
      align: "right",
    },
    {
      key: "state",
      header: t("jobs.state"),
      cell: (job) => (
        <Badge variant="light" color={job.state === "approved" ? "leaf" : "gray"}>
          {t(`job_state.${job.state}`)}
        </Badge>
      ),
      sortBy: (job) => job.state,
    },
  ];
}

function Search() {
  const { t } = useTranslation();
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search ?? "");
  const find = useDebouncedCallback(
    (value: string) => void navigate({ search: { search: value.trim() || undefined }, replace: true }),
    200,
  );
  return (
    <Group p="md">
      <TextInput
        flex={1}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
        placeholder={t("jobs.search")}
        aria-label={t("jobs.search")}
        leftSection={<IconSearch size={16} aria-hidden />}
      />
    </Group>
  );
}

function JobTable({ createButton }: { createButton: React.ReactNode }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const { search } = route.useSearch();
  const jobs = api.useInfiniteQuery(
    "get",
    "/api/v1/jobs",
    { params: { query: { limit: 100, ...(search && { search }) } } },
    { pageParamName: "after", initialPageParam: null, getNextPageParam: (page) => page.next ?? undefined },
  );
  return (
    <Loaded query={jobs} skeleton={<RowsSkeleton rows={8} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        if (rows.length === 0 && search) {
          return <EmptyState icon={IconBriefcase} title={t("jobs.nothing")} text={t("jobs.nothing_text")} />;
        }
        if (rows.length === 0) {
          return (
            <EmptyState icon={IconBriefcase} title={t("jobs.empty")} text={t("jobs.empty_text")}>
              {createButton}
            </EmptyState>
          );
        }
        return (
          <DataTable
            label={t("place.jobs")}
            columns={columns}
            rows={rows}
            rowKey={(job) => job.id}
            initialSorting={{ key: "family", descending: false }}
            more={
              jobs.hasNextPage ? { load: () => void jobs.fetchNextPage(), loading: jobs.isFetchingNextPage } : undefined
            }
          />
        );
      }}
    </Loaded>
  );
}

export function JobsPage() {
  const { t } = useTranslation();
  const mayCreate = useCan("organization.manage");
  const [creating, create] = useDisclosure(false);
  const createButton = mayCreate ? <Button onClick={create.open}>{t("job_form.create")}</Button> : null;
  return (
    <Page>
      <PageHeader title={t("place.jobs")} subtitle={t("jobs.subtitle")} actions={createButton} />
      <Panel>
        <Search />
        <JobTable createButton={createButton} />
      </Panel>
      <Text size="sm" c="dimmed" mt="sm">
        {t("jobs.hint")}
      </Text>
      {creating ? <CreateJob onClose={create.close} /> : null}
    </Page>
  );
}
