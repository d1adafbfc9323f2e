// SPDX-License-Identifier: Apache-2.0
// How the title and the period of a plan were changed once it had been proposed: who, when, what it was and became; the
// newest first.
import { Text, Title } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { ChangedFields } from "./differences";
import classes from "./history-drawer.module.css";

const labelOf = (t: TFunction, field: string) => t(`plan.${field}` as "plan.title");

export function Amendments({ view }: { view: components["schemas"]["PlanView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amendments = api.useQuery("get", "/api/v1/plans/{plan_id}/amendments", {
    params: { path: { plan_id: view.plan.id } },
  });
  const items = amendments.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <Title order={3} mb="sm">
        {t("history.amendments")}
      </Title>
      <ol className={classes.turns} aria-label={t("history.amendments")}>
        {items.toReversed().map((one) => (
          <li key={one.id}>
            <Text size="sm">{t("history.changed_by", { name: one.by_name ?? "–", date: format.instant(one.at) })}</Text>
            <ChangedFields view={view} fields={one.fields} labelOf={labelOf} />
          </li>
        ))}
      </ol>
    </section>
  );
}
