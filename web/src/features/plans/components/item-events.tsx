// SPDX-License-Identifier: Apache-2.0
// What happened to an item, oldest first.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/ui/format";
import { isReplaced } from "../returned-items";
import classes from "./item-detail.module.css";
import { type ItemPart, ItemSection } from "./item-section";

/** What is carried over within its plan was replaced. */
function happening(view: ItemPart["item"], kind: ItemPart["item"]["steps"][number]["kind"]) {
  return kind === "carried_over" && isReplaced(view) ? ("replaced" as const) : kind;
}

export function ItemEvents({ item: view }: ItemPart) {
  const { item, steps } = view;
  const { t } = useTranslation();
  const format = useFormat();
  const agreed = item.agreed_at ? [{ key: "agreed", at: item.agreed_at, words: "", kind: "agreed" as const }] : [];
  const happened = [
    ...agreed,
    ...steps.map((step) => ({
      key: step.at + step.kind,
      at: step.at,
      words: step.comment,
      kind: happening(view, step.kind),
    })),
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
