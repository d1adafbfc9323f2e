// SPDX-License-Identifier: Apache-2.0
// Pairs who mostly thank each other: for the people team to look at, no verdict.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { PersonLink } from "@/ui/person";
import { Section } from "@/ui/section";

type Pair = components["schemas"]["MutualPair"];

export function ReachPairs({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Pair>[] = [
    {
      key: "one",
      header: t("reach.one"),
      cell: (pair) => <PersonLink id={pair.one_id} name={pair.one_name} size={30} />,
    },
    {
      key: "other",
      header: t("reach.other"),
      cell: (pair) => <PersonLink id={pair.other_id} name={pair.other_name} size={30} />,
    },
    {
      key: "times",
      header: t("reach.both_ways"),
      cell: (pair) => `${format.number(pair.times)} / ${format.number(pair.times_back)}`,
      align: "right",
    },
    { key: "points", header: t("points.points"), cell: (pair) => format.number(pair.points), align: "right" },
  ];
  return (
    <Section title={t("reach.pairs")} description={t("reach.pairs_text")} flush>
      {pairs.length === 0 ? (
        <Text p="md" size="sm" c="dimmed">
          {t("reach.no_pairs")}
        </Text>
      ) : (
        <DataTable
          label={t("reach.pairs")}
          columns={columns}
          rows={pairs}
          rowKey={(pair) => `${pair.one_id} ${pair.other_id}`}
        />
      )}
    </Section>
  );
}
