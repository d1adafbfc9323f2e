// SPDX-License-Identifier: Apache-2.0
// The items of a plan as rows that can be sorted.
import { Badge, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { priorities } from "../item-values";
import { isReturned } from "../returned-items";
import { useAmounts } from "../use-amounts";
import { Levels } from "./item-facts";
import { ItemState, shownState } from "./item-state";
import classes from "./items-list.module.css";

type PlanItemView = components["schemas"]["PlanItemView"];

/** The order of states is that of what asks for attention. */
const states = ["overdue", "in_progress", "done", "planned", "closed", "cancelled", "carried_over"] as const;

interface ItemsListProps {
  items: readonly PlanItemView[];
  onOpen: (itemId: string) => void;
}

function Name({ item: view, onOpen }: { item: PlanItemView; onOpen: ItemsListProps["onOpen"] }) {
  const { t } = useTranslation();
  const { item, competency_name } = view;
  return (
    <div className={classes.name}>
      <UnstyledButton className={classes.title} onClick={() => onOpen(item.id)}>
        {item.title}
      </UnstyledButton>
      <Text size="xs" c="dimmed" component="div">
        {competency_name} <Levels item={item} />
      </Text>
      {item.agreed_at ? null : (
        <Badge size="sm" variant="outline" color={isReturned(view) ? "clay" : "gray"} mt={4}>
          {t(isReturned(view) ? "item.returned" : "item.not_agreed")}
        </Badge>
      )}
    </div>
  );
}

export function ItemsList({ items, onOpen }: ItemsListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = useAmounts();
  const hours = ({ item }: PlanItemView) => (item.hours_on_duty ?? 0) + (item.hours_off_duty ?? 0);
  const columns: Column<PlanItemView>[] = [
    {
      key: "title",
      header: t("item.name"),
      cell: (row) => <Name item={row} onOpen={onOpen} />,
      sortBy: ({ item }) => item.title,
    },
    {
      key: "state",
      header: t("item.state"),
      cell: (row) => <ItemState item={row} />,
      sortBy: (row) => states.indexOf(shownState(row)),
    },
    {
      key: "priority",
      header: t("item.priority"),
      cell: ({ item }) => t(`item_priority.${item.priority ?? "medium"}`),
      sortBy: ({ item }) => priorities.indexOf(item.priority ?? "medium"),
    },
    {
      key: "method",
      header: t("item.method"),
      cell: ({ item }) => t(`method.${item.method}`),
      sortBy: ({ item }) => t(`method.${item.method}`),
    },
    {
      key: "due_on",
      header: t("item.due_on"),
      cell: ({ item }) => format.date(item.due_on),
      sortBy: ({ item }) => item.due_on,
    },
    {
      key: "hours",
      header: t("item.hours"),
      align: "right",
      cell: ({ item }) => amounts.hours(item) ?? "–",
      sortBy: (row) => hours(row) || null,
    },
    {
      key: "direct_cost",
      header: t("item.direct_cost"),
      align: "right",
      cell: ({ item }) => (item.direct_cost === null ? "–" : format.money(item.direct_cost)),
      sortBy: ({ item }) => item.direct_cost,
    },
  ];
  return (
    <DataTable
      label={t("plan.items")}
      columns={columns}
      rows={items}
      rowKey={({ item }) => item.id}
      minimumWidth={820}
    />
  );
}
