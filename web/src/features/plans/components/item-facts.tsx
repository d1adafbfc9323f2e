// SPDX-License-Identifier: Apache-2.0
// What an item says, part by part: why, what it takes and how it will be shown.
import { Text } from "@mantine/core";
import { IconArrowNarrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Fact, Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { ThreadButton } from "@/ui/thread-button";
import { useAmounts } from "../use-amounts";
import classes from "./item-detail.module.css";
import { type ItemPart, ItemSection } from "./item-section";

/** Seldom given, and shown only where it is. */
const given = (label: string, value: string | null, wide = false): Fact[] => (value ? [{ label, value, wide }] : []);

export function Levels({ item }: { item: components["schemas"]["PlanItem"] }) {
  const format = useFormat();
  if (item.from_level === null || item.to_level === null) return null;
  return (
    <span className={classes.levels}>
      {format.level(item.from_level)} <IconArrowNarrowRight size={14} aria-hidden /> {format.level(item.to_level)}
    </span>
  );
}

export function ItemWhy({ item: view }: ItemPart) {
  const { t } = useTranslation();
  const { item, needs, is_traced, responsibility_title, competency_name } = view;
  const named = needs.map((need) => need.name ?? t("item.need_hidden")).join(", ");
  const competency = competency_name ? (
    <>
      {competency_name} <Levels item={item} />
    </>
  ) : null;
  return (
    <ItemSection
      title={t("item_part.why")}
      actions={<ThreadButton start={{ plan_item_id: item.id }} name={item.title} />}
    >
      <Facts
        facts={[
          { label: t("item.needs"), value: named || t("thread.missing"), wide: true },
          ...given(t("item.untraced"), needs.length > 0 && !is_traced ? t("item.untraced_text") : null, true),
          { label: t("item.responsibility"), value: responsibility_title || t("thread.missing"), wide: true },
          ...(competency ? [{ label: t("growth.competency"), value: competency, wide: true }] : []),
          ...given(t("item.reason"), item.reason, true),
        ]}
      />
    </ItemSection>
  );
}

const spentOf = (item: ItemPart["item"]["item"]) => ({
  hours_on_duty: item.hours_on_duty_spent,
  hours_off_duty: item.hours_off_duty_spent,
  direct_cost: item.direct_cost_spent,
});

export function ItemCost({ item: { item, wage_cost } }: ItemPart) {
  const { t } = useTranslation();
  const amounts = useAmounts();
  return (
    <ItemSection title={t("item_part.cost")}>
      <Facts
        facts={[
          { label: t("item.hours"), value: amounts.hours(item) ?? t("item.not_given") },
          { label: t("item.cost"), value: amounts.cost(item, wage_cost) ?? t("item.not_given") },
          ...given(t("item.hours_spent"), amounts.hours(spentOf(item))),
          ...given(t("item.cost_spent"), amounts.cost(spentOf(item))),
          ...given(t("item.cost_centre"), item.cost_centre),
        ]}
      />
    </ItemSection>
  );
}

export function ItemSuccess({ item: { item, assessor_name, stands_in_for } }: ItemPart) {
  const { t } = useTranslation();
  return (
    <ItemSection title={t("item.success_measure")}>
      <Text size="sm" mb="md" style={{ overflowWrap: "anywhere" }}>
        {item.success_measure}
      </Text>
      <Facts facts={[{ label: t("item.assessor"), value: assessor_name }]} />
      {stands_in_for ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t("item.stands_in", { name: assessor_name, left: stands_in_for })}
        </Text>
      ) : null}
    </ItemSection>
  );
}
