// SPDX-License-Identifier: Apache-2.0
// What a job requires: competency, level on its scale, and how much it matters.
import { Text } from "@mantine/core";
import { IconTargetArrow } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { headline } from "@/lib/names";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ImportanceDots } from "@/ui/importance-dots";
import { LevelBar } from "@/ui/level-bar";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { ThreadButton } from "@/ui/thread-button";

type Requirement = components["schemas"]["Requirement"];

function useColumns(isOwn: boolean): Column<Requirement>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Requirement>[] = [
    {
      key: "competency",
      header: t("growth.competency"),
      cell: ({ competency_id, name, category }) => (
        <>
          <TextLink to="/competencies/$competencyId" params={{ competencyId: competency_id }} size="sm">
            {name}
          </TextLink>
          <Text size="xs" c="dimmed">
            {headline(category)}
          </Text>
        </>
      ),
      sortBy: ({ name }) => name,
    },
    {
      key: "level",
      header: t("growth.required"),
      cell: ({ level, scale_lowest, scale_highest }) => (
        <>
          <Text size="sm">{t("level.of", { level: format.level(level), maximum: format.level(scale_highest) })}</Text>
          <LevelBar level={level} lowest={scale_lowest} highest={scale_highest} />
        </>
      ),
      sortBy: ({ level }) => level,
      width: 150,
    },
    {
      key: "importance",
      header: t("growth.importance"),
      cell: ({ importance }) => <ImportanceDots importance={importance} />,
      sortBy: ({ importance }) => importance,
      width: 120,
    },
  ];
  if (isOwn)
    columns.push({
      key: "thread",
      header: t("thread.open"),
      headerHidden: true,
      cell: ({ competency_id, name }) => <ThreadButton start={{ competency_id }} name={name} isSmall />,
      width: 52,
    });
  return columns;
}

interface RequirementTableProps {
  jobId: string;
  /** The version in force when absent. */
  versionId?: string | undefined;
  /** The viewer holds the job: what they do about each is a click away. */
  isOwn?: boolean;
}

export function RequirementTable({ jobId, versionId, isOwn = false }: RequirementTableProps) {
  const { t } = useTranslation();
  const columns = useColumns(isOwn);
  const job = api.useQuery("get", "/api/v1/jobs/{job_id}/requirements", {
    params: { path: { job_id: jobId }, query: versionId ? { job_version_id: versionId } : {} },
  });
  return (
    <Loaded query={job}>
      {({ requirements }) =>
        requirements.length === 0 ? (
          <EmptyState icon={IconTargetArrow} title={t("job.no_requirements")} />
        ) : (
          <DataTable
            label={t("job.requirements")}
            columns={columns}
            rows={requirements}
            rowKey={(requirement) => requirement.id}
            minimumWidth={460}
            initialSorting={{ key: "importance", descending: true }}
          />
        )
      }
    </Loaded>
  );
}
