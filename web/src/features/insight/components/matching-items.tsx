// SPDX-License-Identifier: Apache-2.0
// The agreed items behind the figures, at first those that name no need; each opens in its plan, and an untraced one can
// be tied to a need.
import { Button, SegmentedControl, Text } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { PersonLink } from "@/ui/person";
import { Section } from "@/ui/section";
import { kinds } from "../matching-search";
import { matchingQuery, useMatchingAddress } from "../use-matching";
import { TieItem } from "./tie-item";

type Item = components["schemas"]["AgreedItemLine"];

function useColumns(onTie: ((item: Item) => void) | null): Column<Item>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<Item>[] = [
    {
      key: "title",
      header: t("matching.item"),
      cell: (item) => (
        <>
          <TextLink to="/plans/$planId" params={{ planId: item.plan_id }} search={{ item: item.id }} size="sm" fw={560}>
            {item.title}
          </TextLink>
          <Text size="xs" c="dimmed">
            {[t(`method.${item.method}`), item.provider].filter(Boolean).join(" · ")}
          </Text>
        </>
      ),
    },
    {
      key: "person",
      header: t("matching.person"),
      cell: (item) => <PersonLink id={item.person_id} name={item.person_name} detail={item.unit_name} />,
    },
    { key: "due_on", header: t("item.due_on"), cell: (item) => format.date(item.due_on) },
    {
      key: "hours",
      header: t("item.hours"),
      cell: (item) => t("matching.hours", { hours: format.number(item.hours, 1) }),
      align: "right",
    },
    {
      key: "direct_cost",
      header: t("item.direct_cost"),
      cell: (item) => format.money(item.direct_cost),
      align: "right",
    },
  ];
  if (onTie)
    columns.push({
      key: "tie",
      header: t("matching.tie"),
      headerHidden: true,
      cell: (item) =>
        item.is_traced ? null : (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={t("matching.tie_of", { title: item.title })}
            onClick={() => onTie(item)}
          >
            {t("matching.tie")}
          </Button>
        ),
    });
  return columns;
}

export function MatchingItems({ mayTie }: { mayTie: boolean }) {
  const { t } = useTranslation();
  const { search, change } = useMatchingAddress();
  const [tied, setTied] = useState<Item | null>(null);
  const columns = useColumns(mayTie ? setTied : null);
  const kind = search.items ?? "untraced";
  const query = { ...matchingQuery(search), is_traced: kind === "all" ? undefined : kind === "traced", limit: 25 };
  const items = api.useInfiniteQuery("get", "/api/v1/matching/items", { params: { query } }, paged);
  return (
    <Section
      title={t(`matching_items.${kind}`)}
      description={t("matching.items_text")}
      actions={
        <SegmentedControl
          aria-label={t("matching.which")}
          data={kinds.map((one) => ({ value: one, label: t(`matching_kind.${one}`) }))}
          value={kind}
          onChange={(value) => change({ items: kinds.find((one) => one === value) })}
        />
      }
      flush
    >
      <Loaded query={items} skeleton={<RowsSkeleton rows={5} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0)
            return <EmptyState icon={IconChecks} title={t(`matching_none.${kind}`)} text={t("matching.none_text")} />;
          return (
            <>
              <DataTable
                label={t(`matching_items.${kind}`)}
                columns={columns}
                rows={rows}
                rowKey={(item) => item.id}
                isWhole={!items.hasNextPage}
                minimumWidth={760}
              />
              <MoreButton query={items} />
            </>
          );
        }}
      </Loaded>
      {tied ? <TieItem item={tied} onClose={() => setTied(null)} /> : null}
    </Section>
  );
}
