// SPDX-License-Identifier: Apache-2.0
// The figures of a plan: what is closed, what it takes, and how much of it traces to needs.
import { SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { StatTile } from "@/ui/stat-tile";

export function PlanFigures({ totals }: { totals: components["schemas"]["PlanTotals"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const waiting = [
    totals.overdue > 0 ? t("plan.overdue", { count: totals.overdue }) : null,
    totals.to_assess > 0 ? t("plan.to_assess", { count: totals.to_assess }) : null,
  ].filter(Boolean);
  const share = totals.hours > 0 ? totals.hours_for_needs / totals.hours : null;
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
      <StatTile
        label={t("plan.closed")}
        value={t("plan.closed_of", { closed: totals.closed, total: totals.items })}
        hint={waiting.length > 0 ? waiting.join(" · ") : null}
      />
      <StatTile
        label={t("plan.hours")}
        value={totals.hours > 0 ? format.number(totals.hours, 1) : t("item.not_given")}
      />
      <StatTile
        label={t("item.direct_cost")}
        value={totals.direct_cost > 0 ? format.money(totals.direct_cost) : t("item.not_given")}
        hint={totals.wage_cost === null ? null : t("plan.wage_hint", { cost: format.money(totals.wage_cost) })}
      />
      <StatTile
        label={t("plan.match")}
        value={share === null ? "–" : format.percent(share)}
        hint={t(totals.direct_cost > 0 ? "plan.match_hint_cost" : "plan.match_hint", {
          cost: format.money(totals.direct_cost_for_needs),
        })}
      />
    </SimpleGrid>
  );
}
