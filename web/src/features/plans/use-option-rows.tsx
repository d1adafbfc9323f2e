// SPDX-License-Identifier: Apache-2.0
// What solutions are compared by, row by row; a row that says nothing of any of them is left out.
import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { useAmounts } from "./use-amounts";

type OptionView = components["schemas"]["OptionView"];

export interface OptionRow {
  key: string;
  label: string;
  say: (view: OptionView) => ReactNode;
}

function Provider({ view: { option } }: { view: OptionView }) {
  const { t } = useTranslation();
  if (!option.link) return option.provider;
  const name = option.provider || t("option.open_link");
  return (
    <Anchor href={option.link} target="_blank" rel="noreferrer" aria-label={t("option.link_of", { name })}>
      {name}
    </Anchor>
  );
}

const hoursOf = ({ option }: OptionView) =>
  option.hours_on_duty === null && option.hours_off_duty === null
    ? null
    : (option.hours_on_duty ?? 0) + (option.hours_off_duty ?? 0);

/** The solution that takes least, where one takes less than every other that says how much. */
function leastOf(options: readonly OptionView[], amount: (view: OptionView) => number | null): OptionView | null {
  const told = options.filter((view) => amount(view) !== null);
  const [first, second] = told.sort((a, b) => (amount(a) ?? 0) - (amount(b) ?? 0));
  return first && second && amount(first) !== amount(second) ? first : null;
}

export function useOptionRows(options: readonly OptionView[]): OptionRow[] {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = useAmounts();
  const dates = ({ option: { starts_on, ends_on } }: OptionView) =>
    [starts_on, ends_on].map((one) => (one ? format.date(one) : "…")).join(" – ");
  const leastHours = leastOf(options, hoursOf);
  const leastCost = leastOf(options, ({ option }) => option.direct_cost);
  const marked = (words: string | null, isLeast: boolean) => (isLeast ? `${words} · ${t("option.least")}` : words);
  const rows: OptionRow[] = [
    { key: "method", label: t("item.method"), say: ({ option }) => t(`method.${option.method}`) },
    { key: "resource", label: t("option.resource"), say: ({ option }) => t(`resource.${option.resource}`) },
    {
      key: "provider",
      label: t("option.provider"),
      say: (view) => (view.option.provider || view.option.link ? <Provider view={view} /> : null),
    },
    { key: "hours", label: t("item.hours"), say: (view) => marked(amounts.hours(view.option), view === leastHours) },
    { key: "cost", label: t("item.direct_cost"), say: (view) => marked(amounts.cost(view.option), view === leastCost) },
    {
      key: "wage",
      label: t("option.wage_cost"),
      say: ({ wage_cost }) => (wage_cost === null ? null : format.money(wage_cost)),
    },
    {
      key: "dates",
      label: t("option.dates"),
      say: (view) => (view.option.starts_on || view.option.ends_on ? dates(view) : null),
    },
    { key: "advantages", label: t("option.advantages"), say: ({ option }) => option.advantages },
    { key: "drawbacks", label: t("option.drawbacks"), say: ({ option }) => option.drawbacks },
    { key: "added", label: t("option.added"), say: ({ added_by_name }) => added_by_name },
  ];
  return rows.filter((row) => options.some((view) => row.say(view)));
}
