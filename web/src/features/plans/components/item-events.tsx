// SPDX-License-Identifier: Apache-2.0
// What happened to an item, oldest first.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import classes from "./item-detail.module.css";
import { type ItemPart, ItemSection } from "./item-section";

export function ItemEvents({ item: { item, steps } }: ItemPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const agreed = item.agreed_at ? [{ key: "agreed", at: item.agreed_at, words: "", kind: "agreed" as const }] : [];
  const happened = [
    ...agreed,
    ...steps.map((step) => ({ key: step.at + step.kind, at: step.at, words: step.comment, kind: step.kind })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  if (happened.length === 0) return null;
  return (
    <ItemSection title={t("item_part.events")}>
      <ol className={classes.steps}>
        {happened.map((one) => (
          <li key={one.key}>
            <Text size="sm">{t(`step.${one.kind}`, { date: format.instant(one.at) })}</Text>
            {one.words ? (
              <Text size="sm" c="dimmed">
                {one.words}
              </Text>
            ) : null}
          </li>
        ))}
      </ol>
    </ItemSection>
  );
}
