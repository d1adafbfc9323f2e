// SPDX-License-Identifier: Apache-2.0
// The jobs of the organisation, found by title or code. The people team drafts jobs here.
import { Badge, Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBriefcase } from "@tabler/icons-react";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import type { Column } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Page, PageHeader } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { SearchInput } from "@/ui/search-input";
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

function JobTable({ createButton }: { createButton: ReactNode }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const { search } = route.useSearch();
  const jobs = api.useInfiniteQuery(
    "get",
    "/api/v1/jobs",
    { params: { query: { limit: 100, ...(search && { search }) } } },
    { ...paged, placeholderData: keepPreviousData },
  );
  return (
    <PagedTable
      query={jobs}
      label={t("place.jobs")}
      columns={columns}
      rowKey={(job) => job.id}
      initialSorting={{ key: "family", descending: false }}
      empty={
        search ? (
          <EmptyState icon={IconBriefcase} title={t("jobs.nothing")} text={t("jobs.nothing_text")} />
        ) : (
          <EmptyState icon={IconBriefcase} title={t("jobs.empty")} text={t("jobs.empty_text")}>
            {createButton}
          </EmptyState>
        )
      }
    />
  );
}

export function JobsPage() {
  const { t } = useTranslation();
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const mayCreate = useCan("organization.manage");
  const [creating, create] = useDisclosure(false);
  const createButton = mayCreate ? <Button onClick={create.open}>{t("job_form.create")}</Button> : null;
  return (
    <Page>
      <PageHeader title={t("place.jobs")} subtitle={t("jobs.subtitle")} actions={createButton} />
      <Panel>
        <SearchInput
          m="md"
          label={t("jobs.search")}
          search={search}
          onSearch={(wanted) => void navigate({ search: { search: wanted }, replace: true })}
        />
        <JobTable createButton={createButton} />
      </Panel>
      <Text size="sm" c="dimmed" mt="sm">
        {t("jobs.hint")}
      </Text>
      {creating ? <CreateJob onClose={create.close} /> : null}
    </Page>
  );
}
