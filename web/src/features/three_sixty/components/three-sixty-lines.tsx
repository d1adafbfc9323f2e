// SPDX-License-Identifier: Apache-2.0
// 360° about oneself, one's people, or whom one coaches: how far each has come.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { MoreButton } from "@/ui/more-button";
import { Section } from "@/ui/section";
import { StateBadge } from "./state-badge";

type Schemas = components["schemas"];
type Line = Schemas["ThreeSixtyLine"];

export function useLineColumns(ofRound = false): Column<Line>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "person",
      header: t("three_sixty.about"),
      cell: (line) => (
        <TextLink to="/three-sixties/$threeSixtyId" params={{ threeSixtyId: line.id }} fw={560} size="sm">
          {line.person_name}
        </TextLink>
      ),
    },
    ...(ofRound
      ? []
      : [
          {
            key: "round",
            header: t("three_sixty.round"),
            cell: (line: Line) => <Text size="sm">{line.round_name}</Text>,
          },
        ]),
    { key: "state", header: t("three_sixty.state"), cell: (line) => <StateBadge state={line.state} /> },
    {
      key: "answered",
      header: t("three_sixty.answered"),
      align: "right",
      cell: (line) => (
        <Text size="sm">
          {t("three_sixty.answered_of", { answered: format.number(line.answered), asked: format.number(line.asked) })}
        </Text>
      ),
    },
    {
      key: "until",
      header: t("three_sixty.until"),
      cell: (line) => <Text size="sm">{format.date(line.answer_until)}</Text>,
    },
  ];
}

/** Nothing where there is none. */
export function ThreeSixtyLines({ of }: { of: Schemas["LineOf"] }) {
  const { t } = useTranslation();
  const columns = useLineColumns();
  const query = api.useInfiniteQuery("get", "/api/v1/three-sixties", { params: { query: { of, limit: 25 } } }, paged);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t(`three_sixty.of_${of}`)} flush>
      <DataTable
        label={t(`three_sixty.of_${of}`)}
        columns={columns}
        rows={rows}
        rowKey={(line) => line.id}
        isWhole={!query.hasNextPage}
      />
      <MoreButton query={query} />
    </Section>
  );
}
