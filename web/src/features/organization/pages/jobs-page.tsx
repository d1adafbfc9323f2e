// SPDX-License-Identifier: Apache-2.0
// The jobs of the organisation, by family.
import { Badge, Text } from "@mantine/core";
import { IconBriefcase } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { JobLink } from "../components/job-link";

type JobLine = components["schemas"]["JobLine"];

export function JobsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const jobs = api.useInfiniteQuery(
    "get",
    "/api/v1/jobs",
    { params: { query: { limit: 100 } } },
    { pageParamName: "after", initialPageParam: null, getNextPageParam: (page) => page.next ?? undefined },
  );
  const columns: Column<JobLine>[] = [
    {
      key: "title",
      header: t("jobs.title"),
      cell: (job) => <JobLink id={job.id} title={job.title} />,
      sortBy: (job) => job.title,
    },
    { key: "family", header: t("jobs.family"), cell: (job) => job.family, sortBy: (job) => job.family },
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
    },
  ];
  return (
    <Page>
      <PageHeader title={t("place.jobs")} subtitle={t("jobs.subtitle")} />
      <Panel>
        <Loaded query={jobs} skeleton={<RowsSkeleton rows={8} />}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length === 0) {
              return <EmptyState icon={IconBriefcase} title={t("jobs.empty")} text={t("jobs.empty_text")} />;
            }
            return (
              <DataTable
                label={t("place.jobs")}
                columns={columns}
                rows={rows}
                rowKey={(job) => job.id}
                initialSorting={{ key: "family", descending: false }}
                more={
                  jobs.hasNextPage
                    ? { load: () => void jobs.fetchNextPage(), loading: jobs.isFetchingNextPage }
                    : undefined
                }
              />
            );
          }}
        </Loaded>
      </Panel>
      <Text size="sm" c="dimmed" mt="sm">
        {t("jobs.hint")}
      </Text>
    </Page>
  );
}
