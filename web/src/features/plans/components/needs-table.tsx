// SPDX-License-Identifier: Apache-2.0
// The ranking as a table, with the parts of each score.
import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";

type Line = components["schemas"]["NeedsSummaryLine"];

/** Leads on from a group: to the competency, the job, or the people of the unit. */
function GroupLink({ by, id, name }: { by: NeedsTableProps["by"]; id: string; name: string }) {
  const look = { size: "sm", fw: 560, c: "inherit" } as const;
  switch (by) {
    case "competency":
      return (
        <TextLink to="/competencies/$competencyId" params={{ competencyId: id }} {...look}>
          {name}
        </TextLink>
      );
    case "job":
      return (
        <TextLink to="/jobs/$jobId" params={{ jobId: id }} {...look}>
          {name}
        </TextLink>
      );
    case "unit":
      return (
        <TextLink to="/people" search={{ unit: id }} {...look}>
          {name}
        </TextLink>
      );
  }
}

interface NeedsTableProps {
  lines: readonly Line[];
  isWhole: boolean;
  by: components["schemas"]["SummaryBy"];
  /** Shows who needs a competency; absent for those who may not see single people. */
  onOpen?: (line: Line) => void;
}

export function NeedsTable({ lines, isWhole, by, onOpen }: NeedsTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = (key: "mean_gap" | "mean_importance" | "borich"): Column<Line> => ({
    key,
    header: t(`summary_figure.${key}`),
    cell: (line) => (line[key] === null ? "–" : format.number(line[key], 1)),
    sortBy: (line) => line[key],
    align: "right",
  });
  const columns: Column<Line>[] = [
    {
      key: "name",
      header: t(`summary_by.${by}`),
      cell: (line) => (
        <>
          <GroupLink by={by} id={line.id} name={line.name} />
          {line.is_hidden ? (
            <Text size="xs" c="dimmed">
              {t("summary.hidden")}
            </Text>
          ) : null}
        </>
      ),
      sortBy: (line) => line.name,
    },
    {
      key: "people",
      header: t("summary.people"),
      cell: (line) => format.number(line.people),
      sortBy: (line) => line.people,
      align: "right",
    },
    {
      key: "needing",
      header: t(by === "competency" ? "summary.needing" : "summary.gaps"),
      cell: (line) =>
        line.needing === null
          ? "–"
          : t("summary.needing_of", {
              needing: format.number(line.needing),
              assessed: format.number(line.assessed ?? 0),
            }),
      sortBy: (line) => line.needing,
      align: "right",
    },
    figure("mean_gap"),
    figure("mean_importance"),
    figure("borich"),
  ];
  if (onOpen && by === "competency") {
    columns.push({
      key: "who",
      header: t("summary.who"),
      cell: (line) => (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onOpen(line)}
          aria-label={t("summary.who_of", { name: line.name })}
        >
          {t("summary.who")}
        </Button>
      ),
    });
  }
  return (
    <DataTable
      label={t("summary.ranking")}
      columns={columns}
      rows={lines}
      isWhole={isWhole}
      rowKey={(line) => line.id}
      initialSorting={{ key: "borich", descending: true }}
    />
  );
}
