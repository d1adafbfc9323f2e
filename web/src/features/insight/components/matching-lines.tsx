// SPDX-License-Identifier: Apache-2.0
// The report line by line, grouped and measured as the reader chooses: as a chart, as a table, as a file.
import { Button, Group, SegmentedControl, Select } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { Section } from "@/ui/section";
import { useOnPhone } from "@/ui/use-on-phone";
import { matchingCsv, save } from "../matching-csv";
import { type Grouping, groupings, measures, periodOf, quarterPeriod } from "../matching-search";
import { type Line, useMatchingAddress, useMatchingWords } from "../use-matching";
import { MatchingChart } from "./matching-chart";
import { MatchingTable } from "./matching-table";

type Report = components["schemas"]["MatchingReport"];

const linesOf = (report: Report, by: Grouping) =>
  ({ unit: report.units, method: report.methods, provider: report.providers, quarter: report.quarters })[by];

export function MatchingLines({ report }: { report: Report }) {
  const { t } = useTranslation();
  const words = useMatchingWords();
  const { search, change } = useMatchingAddress();
  const onPhone = useOnPhone();
  const largeOnly = report.sight === "large_groups";
  const offered = groupings.filter((one) => !(largeOnly && search.unit && (one === "method" || one === "provider")));
  const by = offered.find((one) => one === search.by) ?? "unit";
  const seesWages = Boolean(report.whole.figures?.wage_cost_planned);
  const measured = measures.filter((one) => seesWages || !one.startsWith("wage"));
  const measure = measured.find((one) => one === search.measure) ?? "hours_planned";
  const lines = linesOf(report, by);
  const open = (line: Line) => {
    const { key } = line;
    if (by === "unit") return key ? () => change({ unit: key }) : null;
    if (by === "quarter") return key ? () => change({ ...quarterPeriod(key), by: "unit" }) : null;
    if (largeOnly) return null;
    return () => change({ [by]: key ?? "", by: "unit" });
  };
  return (
    <Section
      title={t("matching.lines")}
      description={t("matching.lines_text")}
      actions={
        <Group gap="xs" justify={onPhone ? "flex-start" : "flex-end"}>
          <SegmentedControl
            aria-label={t("summary.by")}
            data={offered.map((one) => ({ value: one, label: t(`matching_by.${one}`) }))}
            value={by}
            onChange={(value) => change({ by: groupings.find((one) => one === value) })}
          />
          <Select
            aria-label={t("matching.measure")}
            allowDeselect={false}
            w={190}
            data={measured.map((one) => ({ value: one, label: t(`matching_measure.${one}`) }))}
            value={measure}
            onChange={(value) => change({ measure: measures.find((one) => one === value) })}
          />
        </Group>
      }
      flush
    >
      {onPhone ? null : <MatchingChart lines={lines} by={by} measure={measure} />}
      <MatchingTable lines={lines} by={by} measure={measure} open={open} />
      <Group p="md" justify="flex-end">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() =>
            save(
              `matching-${by}-${periodOf(search).from}.csv`,
              matchingCsv(lines, (line) => words.name(by, line) ?? ""),
            )
          }
        >
          {t("matching.csv")}
        </Button>
      </Group>
    </Section>
  );
}
