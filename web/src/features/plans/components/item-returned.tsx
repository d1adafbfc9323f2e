// SPDX-License-Identifier: Apache-2.0
// Why an item came back: who said what and when, until it is agreed.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { cameBackWithPlan, isReturned } from "../returned-items";
import classes from "./item-detail.module.css";

interface ItemReturnedProps {
  view: components["schemas"]["PlanView"];
  item: components["schemas"]["PlanItemView"];
}

export function ItemReturned({ view, item }: ItemReturnedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!isReturned(item) || !item.decision || cameBackWithPlan(view, item)) return null;
  const { by_name, at, reason } = item.decision;
  return (
    <div className={classes.returned}>
      <Text size="sm">{t("item.returned_because", { words: reason })}</Text>
      <Text size="xs">{t("comment.by", { name: by_name ?? "–", date: format.instant(at) })}</Text>
    </div>
  );
}
