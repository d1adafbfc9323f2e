// SPDX-License-Identifier: Apache-2.0
// What a job requires: competency, level on its scale, and how much it matters.
import { Text } from "@mantine/core";
import { IconTargetArrow } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ImportanceDots } from "@/ui/importance-dots";
import { LevelBar } from "@/ui/level-bar";
import { TextLink } from "@/ui/links";

type Requirement = components["schemas"]["Requirement"];

export function RequirementTable({ requirements }: { requirements: readonly Requirement[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (requirements.length === 0) return <EmptyState icon={IconTargetArrow} title={t("job.no_requirements")} />;
  const columns: Column<Requirement>[] = [
    {
      key: "competency",
      header: t("growth.competency"),
      cell: ({ competency, category }) => (
        <>
          <TextLink to="/competencies/$competencyId" params={{ competencyId: competency.id }} size="sm">
            {competency.name}
          </TextLink>
          <Text size="xs" c="dimmed">
            {category}
          </Text>
        </>
      ),
      sortBy: ({ competency }) => competency.name,
    },
    {
      key: "level",
      header: t("growth.required"),
      cell: ({ level, maximum_level }) => (
        <>
          <Text size="sm">{t("level.of", { level: format.level(level), maximum: format.level(maximum_level) })}</Text>
          <LevelBar level={level} maximum={maximum_level} />
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
  return (
    <DataTable
      label={t("job.requirements")}
      columns={columns}
      rows={requirements}
      rowKey={(requirement) => requirement.id}
      initialSorting={{ key: "importance", descending: true }}
    />
  );
}
