// SPDX-License-Identifier: Apache-2.0
// What somebody who looked said is still to be shown, until the item is done again.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import classes from "./item-detail.module.css";

export function ItemMissing({ item: { steps } }: { item: components["schemas"]["PlanItemView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = steps.at(-1);
  if (last?.kind !== "not_shown") return null;
  return (
    <div className={classes.returned}>
      <Text size="sm">{t("not_shown.because", { words: last.comment })}</Text>
      <Text size="xs">{t("comment.by", { name: last.by_name ?? "–", date: format.instant(last.at) })}</Text>
    </div>
  );
}
