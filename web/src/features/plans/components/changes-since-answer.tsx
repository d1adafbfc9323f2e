// SPDX-License-Identifier: Apache-2.0
// In a plan that was answered before and waits again: what it says now that it did not say then.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";
import { DifferenceList } from "./differences";
import classes from "./plan-turn.module.css";

export function ChangesSinceAnswer({ view }: { view: components["schemas"]["PlanView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const path = { plan_id: view.plan.id };
  const { data } = api.useQuery("get", "/api/v1/plans/{plan_id}/changes-since-answer", { params: { path } });
  if (!data?.answered_at) return null;
  const date = format.instant(data.answered_at);
  const label = t("plan.changed_since", { date });
  return (
    <div className={classes.changed}>
      <Text size="sm" fw={560} mb="xs">
        {data.items.length === 0 ? t("plan.unchanged_since", { date }) : label}
      </Text>
      {data.items.length > 0 ? <DifferenceList view={view} items={data.items} label={label} /> : null}
    </div>
  );
}
