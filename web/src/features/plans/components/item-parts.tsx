// SPDX-License-Identifier: Apache-2.0
// What stands in the drawer of an item, part by part. Loaded when the first item is opened: most looks at a plan open none.
import { Badge, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { UseQueryResult } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ProblemWords } from "@/api/problem";
import type { components } from "@/api/schema";
import { Loaded } from "@/ui/loaded";
import { isReturned } from "../returned-items";
import { Comments } from "./comments";
import { ItemCarried } from "./item-carried";
import { ItemChanged } from "./item-changed";
import { ItemChanges } from "./item-changes";
import { ItemEvents } from "./item-events";
import { ItemEvidence } from "./item-evidence";
import { ItemCost, ItemSuccess, ItemWhy } from "./item-facts";
import { ItemHelper } from "./item-helper";
import { ItemHow } from "./item-how";
import { ItemInGroup } from "./item-in-group";
import { ItemMissing } from "./item-missing";
import { ItemMoves } from "./item-moves";
import { ItemReturned } from "./item-returned";
import { type ItemPart, ItemSection } from "./item-section";
import { ItemState } from "./item-state";
import { ItemWhen } from "./item-when";

const PlanItemForm = lazy(() => import("./plan-item-form"));

/** Of the whole plan. */
export type PlanComments = UseQueryResult<{ items: components["schemas"]["PlanComment"][] }, ProblemWords>;

function Head({ view, item }: ItemPart) {
  const { t } = useTranslation();
  const [editing, form] = useDisclosure(false);
  const { priority, agreed_at } = item.item;
  return (
    <Stack gap="md" pb="lg">
      <Group gap="sm">
        <ItemState item={item} />
        {item.is_overdue && item.state !== "planned" ? (
          <Text size="sm" c="dimmed">
            {t(`item_state.${item.state}`)}
          </Text>
        ) : null}
        {priority && priority !== "medium" ? (
          <Badge variant="outline" color={priority === "high" ? "clay" : "gray"}>
            {t(`item_priority_badge.${priority}`)}
          </Badge>
        ) : null}
        {agreed_at ? null : (
          <Badge variant="outline" color={isReturned(item) ? "clay" : "gray"}>
            {t(isReturned(item) ? "item.returned" : "item.not_agreed")}
          </Badge>
        )}
      </Group>
      <ItemReturned view={view} item={item} />
      <ItemMissing item={item} />
      <ItemInGroup planId={view.plan.id} itemId={item.item.id} />
      <ItemCarried view={view} item={item} />
      <Group gap="xs">
        <ItemMoves view={view} item={item} onEdit={form.open} />
      </Group>
      {editing ? (
        <Suspense>
          <PlanItemForm view={view} item={item} onClose={form.close} />
        </Suspense>
      ) : null}
    </Stack>
  );
}

interface ItemPartsProps extends ItemPart {
  comments: PlanComments;
}

export default function ItemParts({ comments, ...part }: ItemPartsProps) {
  const { t } = useTranslation();
  const { id } = part.item.item;
  return (
    <>
      <Head {...part} />
      <ItemWhy {...part} />
      <ItemHow {...part} />
      <ItemHelper {...part} />
      <ItemWhen {...part} />
      <ItemCost {...part} />
      <ItemSuccess {...part} />
      <ItemEvidence {...part} />
      <ItemChanged {...part} />
      <ItemChanges {...part} />
      <ItemEvents {...part} />
      <ItemSection title={t("comment.title")}>
        <Loaded query={comments}>
          {({ items }) => (
            <Comments view={part.view} itemId={id} comments={items.filter((one) => one.plan_item_id === id)} />
          )}
        </Loaded>
      </ItemSection>
    </>
  );
}
