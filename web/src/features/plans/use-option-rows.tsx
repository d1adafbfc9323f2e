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

export function useOptionRows(options: readonly OptionView[]): OptionRow[] {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = useAmounts();
  const dates = ({ option: { starts_on, ends_on } }: OptionView) =>
    [starts_on, ends_on].map((one) => (one ? format.date(one) : "…")).join(" – ");
  const rows: OptionRow[] = [
    { key: "method", label: t("item.method"), say: ({ option }) => t(`method.${option.method}`) },
    { key: "resource", label: t("option.resource"), say: ({ option }) => t(`resource.${option.resource}`) },
    {
      key: "provider",
      label: t("option.provider"),
      say: (view) => (view.option.provider || view.option.link ? <Provider view={view} /> : null),
    },
    { key: "hours", label: t("item.hours"), say: ({ option }) => amounts.hours(option) },
    { key: "cost", label: t("item.direct_cost"), say: ({ option }) => amounts.cost(option) },
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
