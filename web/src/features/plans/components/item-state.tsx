// SPDX-License-Identifier: Apache-2.0
// Where an item stands, as a picture and a word: never by colour alone.
import {
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleChevronRight,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconClockExclamation,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { isReplaced } from "../returned-items";
import classes from "./item-state.module.css";

type PlanItemView = components["schemas"]["PlanItemView"];

const pictures = {
  planned: IconCircleDashed,
  in_progress: IconCircleHalf2,
  done: IconCircleCheck,
  closed: IconCircleCheckFilled,
  cancelled: IconCircleX,
  carried_over: IconCircleChevronRight,
  overdue: IconClockExclamation,
};

/** The state that counts for a reader: what is overdue says so first. */
export function shownState({ state, is_overdue }: PlanItemView) {
  return is_overdue ? "overdue" : state;
}

/** What is done says whom it waits for. */
export function useItemStateWords(): (item: PlanItemView) => string {
  const { t } = useTranslation();
  return (item) => {
    if (item.is_overdue) return t("item.overdue");
    if (item.state === "done" && item.item.agreed_at && item.assessor_name)
      return t("item.waits_for", { name: item.assessor_name });
    if (isReplaced(item)) return t("item.replaced");
    return t(`item_state.${item.state}`);
  };
}

/** The picture alone, beside words that say the same. */
export function ItemStatePicture({ item, size = 16 }: { item: PlanItemView; size?: number }) {
  const state = shownState(item);
  const Picture = pictures[state];
  return <Picture size={size} stroke={1.8} aria-hidden className={classes.picture} data-state={state} />;
}

export function ItemState({ item }: { item: PlanItemView }) {
  const words = useItemStateWords();
  return (
    <span className={classes.state} data-state={shownState(item)}>
      <ItemStatePicture item={item} />
      {words(item)}
    </span>
  );
}
