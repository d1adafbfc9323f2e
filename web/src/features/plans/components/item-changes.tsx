// SPDX-License-Identifier: Apache-2.0
// What somebody else changed in an item before it was agreed: who, when, and each field as it was and became. On the item,
// and of all items in the plan's history; the newest first.
import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { type ItemChange, useItemChanges } from "../use-item-changes";
import { ChangedFields } from "./differences";
import classes from "./history-drawer.module.css";
import { type ItemPart, ItemSection } from "./item-section";

interface ChangesProps {
  view: components["schemas"]["PlanView"];
  changes: readonly ItemChange[];
  /** Above each, where they are of several items. */
  titleOf?: (itemId: string) => string;
}

function Changes({ view, changes, titleOf }: ChangesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className={classes.turns} aria-label={t("history.item_changes")}>
      {changes.toReversed().map((change) => (
        <li key={change.id}>
          {titleOf ? (
            <Text size="sm" fw={560}>
              {titleOf(change.plan_item_id)}
            </Text>
          ) : null}
          <Text size="sm">
            {t("history.changed_by", { name: change.by_name ?? "–", date: format.instant(change.at) })}
          </Text>
          <ChangedFields view={view} fields={change.fields} />
        </li>
      ))}
    </ol>
  );
}

/** Of one item. */
export function ItemChanges({ view, item: { item } }: ItemPart) {
  const { t } = useTranslation();
  const changes = useItemChanges(view.plan.id).filter((one) => one.plan_item_id === item.id);
  if (changes.length === 0) return null;
  return (
    <ItemSection title={t("history.item_changes")}>
      <Changes view={view} changes={changes} />
    </ItemSection>
  );
}

/** Of a whole plan. */
export function PlanItemChanges({ view }: { view: ChangesProps["view"] }) {
  const { t } = useTranslation();
  const changes = useItemChanges(view.plan.id);
  if (changes.length === 0) return null;
  const titleOf = (id: string) => view.items.find(({ item }) => item.id === id)?.item.title ?? "–";
  return (
    <section>
      <Title order={3} mb="sm">
        {t("history.item_changes")}
      </Title>
      <Changes view={view} changes={changes} titleOf={titleOf} />
    </section>
  );
}
