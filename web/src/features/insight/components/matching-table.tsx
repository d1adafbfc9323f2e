// SPDX-License-Identifier: Apache-2.0
// The lines of one grouping with their amounts. A name opens its line: the whole report, its list of items too, is then
// about that unit, method, provider or quarter.
import { Anchor, Group, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import type { Grouping, Measure } from "../matching-search";
import { amountsOf, type Line, shareOf, useMatchingWords } from "../use-matching";

interface MatchingTableProps {
  lines: readonly Line[];
  by: Grouping;
  measure: Measure;
  /** null: this line does not open. */
  open: (line: Line) => (() => void) | null;
}

function Name({ by, line, onOpen }: { by: Grouping; line: Line; onOpen: (() => void) | null }) {
  const { t } = useTranslation();
  const name = useMatchingWords().name(by, line);
  return (
    <>
      {onOpen ? (
        <Anchor component="button" type="button" size="sm" fw={560} onClick={onOpen} ta="left">
          {name}
        </Anchor>
      ) : (
        <Text size="sm" fw={560}>
          {name}
        </Text>
      )}
      {line.figures ? null : (
        <Text size="xs" c="dimmed">
          {t("summary.hidden")}
        </Text>
      )}
    </>
  );
}

/** A line on a phone, which has no room for the chart: the bar, and the figures that it is drawn from. */
function LineCard({
  by,
  line,
  measure,
  onOpen,
}: {
  by: Grouping;
  line: Line;
  measure: Measure;
  onOpen: (() => void) | null;
}) {
  const { t } = useTranslation();
  const words = useMatchingWords();
  const amounts = amountsOf(line, measure);
  const share = shareOf(amounts);
  return (
    <>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <div>
          <Name by={by} line={line} onOpen={onOpen} />
        </div>
        <Text fw={620}>{words.share(share)}</Text>
      </Group>
      {amounts && share !== null ? (
        <>
          <Progress value={100 * share} size="sm" my={6} aria-hidden />
          <Text size="xs" c="dimmed">
            {t("matching.traces_of", {
              traced: words.amount(measure, amounts.traced),
              all: words.amount(measure, amounts.all),
            })}
            {" · "}
            {t("matching.untraced_count", { count: untracedItems(line) ?? 0 })}
          </Text>
        </>
      ) : null}
    </>
  );
}

const untracedItems = ({ figures }: Line) => (figures ? figures.items - figures.traced_items : null);

export function MatchingTable({ lines, by, measure, open }: MatchingTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useMatchingWords();
  const amount = (key: "all" | "traced"): Column<Line> => ({
    key,
    header: t(`matching.${key}`),
    cell: (line) => {
      const amounts = amountsOf(line, measure);
      return amounts ? words.amount(measure, amounts[key]) : "–";
    },
    sortBy: (line) => amountsOf(line, measure)?.[key] ?? null,
    align: "right",
  });
  const columns: Column<Line>[] = [
    {
      key: "name",
      header: t(`matching_by.${by}`),
      cell: (line) => <Name by={by} line={line} onOpen={open(line)} />,
      sortBy: (line) => (by === "quarter" ? line.key : (words.name(by, line) ?? null)),
    },
    amount("all"),
    amount("traced"),
    {
      key: "share",
      header: t("matching.share"),
      cell: (line) => words.share(shareOf(amountsOf(line, measure))),
      sortBy: (line) => shareOf(amountsOf(line, measure)),
      align: "right",
    },
    {
      key: "untraced",
      header: t("matching.untraced_items"),
      cell: (line) => {
        const count = untracedItems(line);
        return count === null ? "–" : format.number(count);
      },
      sortBy: untracedItems,
      align: "right",
    },
  ];
  return (
    <DataTable
      label={t("matching.lines")}
      columns={columns}
      rows={lines}
      rowKey={(line) => `${by} ${line.key ?? ""}`}
      card={(line) => <LineCard by={by} line={line} measure={measure} onOpen={open(line)} />}
      initialSorting={by === "quarter" ? { key: "name", descending: false } : { key: "all", descending: true }}
    />
  );
}
