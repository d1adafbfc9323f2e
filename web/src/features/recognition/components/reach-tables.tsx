// SPDX-License-Identifier: Apache-2.0
// The tables of the reach report. What is hidden says so, and is never a zero.
import { Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";

type Schemas = components["schemas"];
type Report = Schemas["ReachReport"];

function Hidden() {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {t("reach.too_few")}
    </Text>
  );
}

function Share({ part, whole, label }: { part: number; whole: number; label: string }) {
  const format = useFormat();
  const share = whole > 0 ? part / whole : 0;
  return (
    <>
      <Text size="sm">{format.percent(share)}</Text>
      <Progress value={share * 100} size="sm" aria-label={label} />
    </>
  );
}

export function ReachUnits({ report }: { report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Schemas["ReachLine"]>[] = [
    {
      key: "name",
      header: t("recognition.unit"),
      cell: (line) => (line.unit_id ? line.name : t("reach.itself", { name: line.name })),
      sortBy: (line) => line.name,
    },
    {
      key: "people",
      header: t("reach.people"),
      cell: (line) => (line.figures ? format.number(line.figures.people) : <Hidden />),
      sortBy: (line) => line.figures?.people ?? null,
      align: "right",
    },
    ...(["givers", "receivers"] as const).map((part): Column<Schemas["ReachLine"]> => {
      const header = t(part === "givers" ? "reach.gave" : "reach.received");
      return {
        key: part,
        header,
        cell: (line) =>
          line.figures ? (
            <Share part={line.figures[part]} whole={line.figures.people} label={`${header}: ${line.name}`} />
          ) : null,
        sortBy: (line) => (line.figures ? line.figures[part] / Math.max(1, line.figures.people) : null),
        width: 180,
      };
    }),
  ];
  return (
    <DataTable
      label={t("reach.units")}
      columns={columns}
      rows={report.units}
      rowKey={(line) => line.unit_id ?? "itself"}
    />
  );
}

export function ReachLinks({ report }: { report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Schemas["ReachLink"]>[] = [
    { key: "from", header: t("reach.from"), cell: (link) => link.from_name, sortBy: (link) => link.from_name },
    { key: "to", header: t("reach.to"), cell: (link) => link.to_name, sortBy: (link) => link.to_name },
    {
      key: "times",
      header: t("reach.times"),
      cell: (link) => format.number(link.times),
      sortBy: (link) => link.times,
      align: "right",
    },
  ];
  if (report.links.length === 0)
    return (
      <Text p="md" size="sm" c="dimmed">
        {t("reach.no_links")}
      </Text>
    );
  return (
    <DataTable
      label={t("reach.links")}
      columns={columns}
      rows={report.links}
      rowKey={(link) => `${link.from_name} ${link.to_name}`}
      firstShown={12}
    />
  );
}

export function ReachValues({ report }: { report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const people = (count: number | null) => (count === null ? <Hidden /> : format.number(count));
  const columns: Column<Schemas["ValueReach"]>[] = [
    {
      key: "name",
      header: t("recognition_field.company_value_id"),
      cell: (value) => (value.company_value_id ? value.name : t("recognition.no_value")),
      sortBy: (value) => value.name,
    },
    {
      key: "recognitions",
      header: t("reach.recognitions"),
      cell: (value) => format.number(value.recognitions),
      sortBy: (value) => value.recognitions,
      align: "right",
    },
    { key: "givers", header: t("reach.givers"), cell: (value) => people(value.givers), align: "right" },
    { key: "receivers", header: t("reach.receivers"), cell: (value) => people(value.receivers), align: "right" },
  ];
  return (
    <DataTable
      label={t("reach.values")}
      columns={columns}
      rows={report.values}
      rowKey={(value) => value.company_value_id ?? "none"}
    />
  );
}
