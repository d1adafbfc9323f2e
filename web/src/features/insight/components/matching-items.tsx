// SPDX-License-Identifier: Apache-2.0
// The agreed items behind the figures, at first those that name no need; each opens in its plan, and an untraced one can
// be tied to a need.
import { SegmentedControl } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import { DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { Loaded, RowsSkeleton } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { Section } from "@/ui/section";
import { useOnPhone } from "@/ui/use-on-phone";
import { kinds } from "../matching-search";
import { matchingQuery, useMatchingAddress } from "../use-matching";
import { type Item, MatchingItemCard, useMatchingItemColumns } from "./matching-item";
import { TieItem } from "./tie-item";

export function MatchingItems({ mayTie }: { mayTie: boolean }) {
  const { t } = useTranslation();
  const { search, change } = useMatchingAddress();
  const [tied, setTied] = useState<Item | null>(null);
  const onTie = mayTie ? setTied : null;
  const columns = useMatchingItemColumns(onTie);
  const limit = useOnPhone() ? 8 : 25;
  const kind = search.items ?? "untraced";
  const query = { ...matchingQuery(search), is_traced: kind === "all" ? undefined : kind === "traced", limit };
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
                card={(item) => <MatchingItemCard item={item} onTie={onTie} />}
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
