// SPDX-License-Identifier: Apache-2.0
// What came back and why, item by item, on the plan itself: it is the next thing to do.
import { Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { cameBackWithPlan, isReturned } from "../returned-items";
import { ItemReturned } from "./item-returned";
import classes from "./plan-turn.module.css";

interface ReturnedNoticeProps {
  view: components["schemas"]["PlanView"];
  onOpen: (itemId: string) => void;
}

export function ReturnedNotice({ view, onOpen }: ReturnedNoticeProps) {
  const { t } = useTranslation();
  const returned = view.items.filter((item) => isReturned(item) && !cameBackWithPlan(view, item));
  if (returned.length === 0) return null;
  return (
    <ul className={classes.cameBack} aria-label={t("plan.came_back")}>
      {returned.map((item) => (
        <li key={item.item.id}>
          <UnstyledButton className={classes.open} onClick={() => onOpen(item.item.id)}>
            <Text size="sm" fw={560} component="span">
              {item.item.title}
            </Text>
          </UnstyledButton>
          <ItemReturned view={view} item={item} />
        </li>
      ))}
    </ul>
  );
}
