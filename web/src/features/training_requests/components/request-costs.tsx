// SPDX-License-Identifier: Apache-2.0
// What was asked for beside what it cost in the end, part by part, in the request's currency and in the workspace's.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useMe } from "@/api/session";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import classes from "./request.module.css";

type View = components["schemas"]["TrainingRequestView"];

interface Row {
  label: string;
  asked: string;
  spent: string;
  isSum?: boolean;
}

function useRows({ request, cost, wage_cost, wage_cost_spent }: View): Row[] {
  const { t } = useTranslation();
  const format = useFormat();
  const own = useMe().workspace.currency;
  const isForeign = request.currency !== own;
  const spent = (amount: number | null | undefined, currency?: string) =>
    amount === null || amount === undefined ? "–" : format.amount(amount, currency);
  const parts = (["fee", "travel", "material"] as const).map((part) => ({
    label: t(`request.${part}`),
    asked: format.amount(request[part], request.currency),
    spent: spent(cost?.[part], request.currency),
  }));
  const total = request.fee + request.travel + request.material;
  const sum = {
    label: t("request.total"),
    asked: format.amount(total, request.currency),
    spent: spent(cost ? cost.fee + cost.travel + cost.material : null, request.currency),
    isSum: true,
  };
  const converted = {
    label: t("request.in_currency", { currency: own }),
    asked: format.amount(request.direct_cost),
    spent: spent(cost?.direct_cost),
    isSum: true,
  };
  const wages = { label: t("request.wage_cost"), asked: spent(wage_cost), spent: spent(wage_cost_spent) };
  return [...parts, sum, ...(isForeign ? [converted] : []), ...(wage_cost !== null ? [wages] : [])];
}

function useRate({ request, cost }: View): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const own = useMe().workspace.currency;
  if (request.currency === own) return null;
  const rate = (of: { exchange_rate: number; rate_on: string }) =>
    t("request.rate", {
      currency: request.currency,
      rate: format.number(of.exchange_rate, 6),
      own,
      date: format.date(of.rate_on),
    });
  const differs = cost && (cost.exchange_rate !== request.exchange_rate || cost.rate_on !== request.rate_on);
  return differs ? `${rate(request)} ${t("request.rate_later", { rate: rate(cost) })}` : rate(request);
}

export function RequestCosts({ view }: { view: View }) {
  const { t } = useTranslation();
  const rows = useRows(view);
  const rate = useRate(view);
  const hasSpent = view.cost !== null;
  return (
    <Section title={t("request.cost")} description={rate}>
      <table className={classes.costs}>
        <thead>
          <tr>
            <th scope="col">{t("request.part")}</th>
            <th scope="col">{t("request.asked_for")}</th>
            {hasSpent ? <th scope="col">{t("request.spent")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} data-sum={row.isSum || undefined}>
              <th scope="row">{row.label}</th>
              <td>{row.asked}</td>
              {hasSpent ? <td>{row.spent}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {view.request.cost_centre ? (
        <Text size="sm" c="dimmed" mt="sm">
          {t("request.on_cost_centre", { name: view.request.cost_centre })}
        </Text>
      ) : null}
    </Section>
  );
}
