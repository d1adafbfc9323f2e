// SPDX-License-Identifier: Apache-2.0
// Which period is reported, and what it was narrowed to, each taken back by a press.
import { Button, Group, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { DateField } from "@/ui/date-field";
import { type MatchingSearch, type Period, periodOf, quarterPeriod, quartersOf, yearOf } from "../matching-search";
import { useMatchingAddress, useMatchingWords } from "../use-matching";

type Report = components["schemas"]["MatchingReport"];

const nameOf = ({ from, to }: Period) => `${from}/${to}`;

function usePeriods() {
  const { t } = useTranslation();
  const thisYear = Number(today().slice(0, 4));
  const years = [thisYear - 1, thisYear, thisYear + 1];
  return [
    { group: t("matching.years"), items: years.map((year) => ({ value: nameOf(yearOf(year)), label: String(year) })) },
    {
      group: t("matching.quarters"),
      items: [thisYear - 1, thisYear].flatMap(quartersOf).map((quarter) => ({
        value: nameOf(quarterPeriod(quarter)),
        label: t("matching.quarter", { year: quarter.slice(0, 4), quarter: quarter.slice(-1) }),
      })),
    },
  ];
}

/** Any days, for those who see single people anyway. */
function FreePeriod({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const { t } = useTranslation();
  const day = (key: "from" | "to") => (
    <DateField
      label={t(`matching.${key}`)}
      value={period[key]}
      onChange={(value) => value && onChange({ ...period, [key]: value })}
    />
  );
  return (
    <>
      {day("from")}
      {day("to")}
    </>
  );
}

export function MatchingFilters({ report }: { report: Report | undefined }) {
  const { t } = useTranslation();
  const words = useMatchingWords();
  const { search, change } = useMatchingAddress();
  const periods = usePeriods();
  const period = periodOf(search);
  const isKnown = periods.some(({ items }) => items.some(({ value }) => value === nameOf(period)));
  const [isFree, setFree] = useState(!isKnown);
  const free = { group: t("matching.other"), items: [{ value: "free", label: t("matching.free_period") }] };
  const narrowed: [string, MatchingSearch][] = [];
  if (search.unit) narrowed.push([report?.unit_name ?? t("summary_by.unit"), { unit: undefined }]);
  if (search.method)
    narrowed.push([
      words.name("method", { key: search.method, name: null, figures: null }) ?? "",
      { method: undefined },
    ]);
  if (search.provider !== undefined)
    narrowed.push([search.provider || t("matching.no_provider"), { provider: undefined }]);
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={t("matching.period")}
        allowDeselect={false}
        data={report?.sight === "large_groups" ? periods : [...periods, free]}
        value={isFree ? "free" : nameOf(period)}
        onChange={(value) => {
          setFree(value === "free");
          const [from, to] = value?.split("/") ?? [];
          if (from && to) change({ from, to });
        }}
      />
      {isFree ? <FreePeriod period={period} onChange={change} /> : null}
      {narrowed.map(([label, without]) => (
        <Button
          key={label}
          variant="light"
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={t("matching.without_filter", { name: label })}
          onClick={() => change(without)}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
