// SPDX-License-Identifier: Apache-2.0
// The columns of groups beside each other on one competency: the estimate, who stands below, how people see themselves, and
// what each source says.
import { Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { useFormat } from "@/ui/format";

type Schemas = components["schemas"];
export type Sources = Schemas["CompetencySources"];
export type GroupSources = Schemas["SourcesOfGroup"];
type Source = Schemas["SourceOfGroup"];

export function useSourceWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    group: (line: GroupSources) => {
      if (line.extent === "everybody") return t("results.everybody");
      return line.extent === "unit_alone" ? t("unit_shares.itself", { unit: line.name }) : line.name;
    },
    /** "+0.6", "−0.3", "±0.0": steps of the scale. */
    steps: (value: number) => {
      const rounded = Math.round(value * 10) / 10;
      return `${rounded === 0 ? "±" : rounded > 0 ? "+" : "−"}${format.number(Math.abs(rounded), 1)}`;
    },
    below: (line: GroupSources) =>
      line.below === null || line.required === null
        ? null
        : t("sources.below_of", { below: format.number(line.below), required: format.number(line.required) }),
  };
}

function Few() {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed">
      {t("sources.hidden")}
    </Text>
  );
}

function SourceCell({ one }: { one: Source | undefined }) {
  const format = useFormat();
  const { t } = useTranslation();
  if (!one || one.people === 0) return "–";
  if (one.is_hidden || one.mean === null) return <Few />;
  return (
    <>
      <Text size="sm">{format.number(one.mean, 1)}</Text>
      <Text size="xs" c="dimmed">
        {t("sources.of_people", { count: one.people ?? 0 })}
      </Text>
    </>
  );
}

export function useSourcesColumns(data: Sources, onOpen: (unit: string) => void): Column<GroupSources>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSourceWords();
  const sources = data.whole.sources.map(
    ({ source }): Column<GroupSources> => ({
      key: source,
      header: t(`source.${source}`),
      cell: (line) => <SourceCell one={line.sources.find((one) => one.source === source)} />,
      sortBy: (line) => line.sources.find((one) => one.source === source)?.mean ?? null,
      align: "right",
    }),
  );
  return [
    {
      key: "group",
      header: t("results.group"),
      cell: (line) => {
        const opens = line.extent === "unit" && line.has_below && line.id !== null && line.id !== data.whole.id;
        return (
          <>
            {opens ? (
              <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onOpen(line.id ?? "")}>
                {words.group(line)}
              </Anchor>
            ) : (
              <Text size="sm" fw={560}>
                {words.group(line)}
              </Text>
            )}
            <Text size="xs" c="dimmed">
              {line.assessed === null
                ? t("sources.hidden")
                : t("sources.assessed_of", {
                    assessed: format.number(line.assessed),
                    people: format.number(line.people),
                  })}
            </Text>
          </>
        );
      },
      sortBy: words.group,
    },
    {
      key: "level",
      header: t("sources.level_short"),
      cell: (line) => (line.level === null ? "–" : <b>{format.number(line.level, 1)}</b>),
      sortBy: (line) => line.level,
      align: "right",
    },
    {
      key: "below",
      header: t("sources.below_short"),
      cell: (line) => (line.required === 0 ? "–" : (words.below(line) ?? <Few />)),
      sortBy: (line) => (line.below === null || !line.required ? null : line.below / line.required),
      align: "right",
    },
    {
      key: "self",
      header: t("sources.self_short"),
      cell: (line) =>
        line.compared === null ? (
          <Few />
        ) : line.self_beside_others === null ? (
          "–"
        ) : (
          words.steps(line.self_beside_others)
        ),
      sortBy: (line) => line.self_beside_others,
      align: "right",
    },
    ...sources,
  ];
}
