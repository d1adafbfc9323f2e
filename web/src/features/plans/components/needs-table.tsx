// SPDX-License-Identifier: Apache-2.0
// The ranking, the most pressing first, each score drawn beside the others: a table with the parts of each score, on a phone
// two lines that say the most.
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { GapBar } from "@/ui/gap-bar";
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

/** Read in half a minute; whoever looks for a certain one asks for all. */
const firstShown = 15;

interface NeedsTableProps {
  lines: readonly Line[];
  isWhole: boolean;
  by: components["schemas"]["SummaryBy"];
  /** Shows the people behind a line; absent for those who may not see single people. */
  onOpen?: (line: Line) => void;
}

/** The score, drawn as long as it is beside the highest. */
function Score({ line, highest }: { line: Line; highest: number }) {
  const format = useFormat();
  if (line.borich === null) return "–";
  return <GapBar figure={format.number(line.borich, 1)} share={highest > 0 ? Math.max(0, line.borich) / highest : 0} />;
}

function Who({ by, line, onOpen }: Pick<NeedsTableProps, "by"> & { line: Line; onOpen: (line: Line) => void }) {
  const { t } = useTranslation();
  const label = by === "competency" ? "summary.who_of" : (`in_need.of_${by}` as const);
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => onOpen(line)} aria-label={t(label, { name: line.name })}>
      {t("summary.who")}
    </Button>
  );
}

function useFigures(by: NeedsTableProps["by"]) {
  const { t } = useTranslation();
  const format = useFormat();
  const mean = (value: number | null) => (value === null ? "–" : format.number(value, 1));
  const needing = (line: Line) =>
    line.needing === null
      ? "–"
      : t("summary.needing_of", { needing: format.number(line.needing), assessed: format.number(line.assessed ?? 0) });
  const inShort = (line: Line) =>
    line.is_hidden
      ? t("summary.hidden")
      : t(by === "competency" ? "summary.short" : "summary.short_gaps", {
          needing: needing(line),
          gap: mean(line.mean_gap),
          importance: mean(line.mean_importance),
        });
  return { mean, needing, inShort };
}

function useColumns({ lines, by, onOpen }: NeedsTableProps): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { mean, needing } = useFigures(by);
  const highest = Math.max(0, ...lines.map((line) => line.borich ?? 0));
  const figure = (key: "mean_gap" | "mean_importance"): Column<Line> => ({
    key,
    header: t(`summary_figure.${key}`),
    cell: (line) => mean(line[key]),
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
          {by === "competency" ? (
            <TextLink
              to="/competencies/$competencyId/sources"
              params={{ competencyId: line.id }}
              search={{ by: "unit" }}
              size="xs"
              display="block"
              mt={8}
              aria-label={t("sources.what_of", { name: line.name })}
            >
              {t("sources.of_competency")}
            </TextLink>
          ) : null}
        </>
      ),
      sortBy: (line) => line.name,
    },
    {
      key: "borich",
      header: t("summary_figure.borich"),
      cell: (line) => <Score line={line} highest={highest} />,
      sortBy: (line) => line.borich,
      width: "26%",
    },
    {
      key: "needing",
      header: t(by === "competency" ? "summary.needing" : "summary.gaps"),
      cell: needing,
      sortBy: (line) => line.needing,
      align: "right",
    },
    figure("mean_gap"),
    figure("mean_importance"),
    {
      key: "people",
      header: t("summary.people"),
      cell: (line) => format.number(line.people),
      sortBy: (line) => line.people,
      align: "right",
    },
  ];
  if (onOpen) {
    columns.push({
      key: "who",
      header: t("summary.who"),
      headerHidden: true,
      cell: (line) => <Who by={by} line={line} onOpen={onOpen} />,
    });
  }
  return columns;
}

/** On a phone: what it is, how pressing, and in short why. */
function Card({ line, highest, by, onOpen }: Pick<NeedsTableProps, "by" | "onOpen"> & { line: Line; highest: number }) {
  const { inShort } = useFigures(by);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <GroupLink by={by} id={line.id} name={line.name} />
        {onOpen ? <Who by={by} line={line} onOpen={onOpen} /> : null}
      </Group>
      <Score line={line} highest={highest} />
      <Text size="xs" c="dimmed">
        {inShort(line)}
      </Text>
    </>
  );
}

export function NeedsTable(props: NeedsTableProps) {
  const { lines, isWhole, by, onOpen } = props;
  const { t } = useTranslation();
  const columns = useColumns(props);
  const highest = Math.max(0, ...lines.map((line) => line.borich ?? 0));
  return (
    <DataTable
      key={by}
      label={t("summary.ranking")}
      columns={columns}
      rows={lines}
      isWhole={isWhole}
      rowKey={(line) => line.id}
      initialSorting={{ key: "borich", descending: true }}
      firstShown={firstShown}
      card={(line) => <Card line={line} highest={highest} by={by} {...(onOpen && { onOpen })} />}
    />
  );
}
