// SPDX-License-Identifier: Apache-2.0
// What an item says, fact by fact. What is seldom given is shown only where it is.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Fact, Facts } from "@/ui/facts";
import { useFormat } from "@/ui/format";
import { useAmounts } from "../use-amounts";

type PlanItemView = components["schemas"]["PlanItemView"];

const spentOf = (item: PlanItemView["item"]) => ({
  hours_on_duty: item.hours_on_duty_spent,
  hours_off_duty: item.hours_off_duty_spent,
  direct_cost: item.direct_cost_spent,
});

export function ItemFacts({ item: view }: { item: PlanItemView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = useAmounts();
  const { item, needs, assessor_name, responsibility_title } = view;
  const notGiven = t("item.not_given");
  const given = (label: string, value: string | null, wide = false): Fact[] => (value ? [{ label, value, wide }] : []);
  return (
    <Facts
      facts={[
        { label: t("item.method"), value: t(`method.${item.method}`) },
        { label: t("item.due_on"), value: format.date(item.due_on) },
        { label: t("item.hours"), value: amounts.hours(item) ?? notGiven },
        { label: t("item.cost"), value: amounts.cost(item, view.wage_cost) ?? notGiven },
        ...given(t("item.hours_spent"), amounts.hours(spentOf(item))),
        ...given(t("item.cost_spent"), amounts.cost(spentOf(item))),
        {
          label: t("item.needs"),
          value: needs.map((need) => need.name ?? t("item.need_hidden")).join(", ") || t("thread.missing"),
        },
        { label: t("item.responsibility"), value: responsibility_title },
        { label: t("item.assessor"), value: assessor_name },
        ...given(t("item.reassess_on"), item.reassess_on && format.date(item.reassess_on)),
        ...given(t("item.cost_centre"), item.cost_centre),
        { label: t("item.success_measure"), value: item.success_measure, wide: true },
        ...given(t("item.reason"), item.reason, true),
      ]}
    />
  );
}
