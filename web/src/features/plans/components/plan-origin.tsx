// SPDX-License-Identifier: Apache-2.0
// Where a plan comes from, in a line.
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";

export function PlanOrigin({ view }: { view: components["schemas"]["PlanView"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { origin, meeting_kind, met_on } = view.plan;
  if (origin === "alone") return null;
  const words =
    origin === "meeting" && meeting_kind && met_on
      ? t(`plan_origin.${meeting_kind}`, { name: view.met_with_name ?? "–", date: format.date(met_on) })
      : t(`plan_origin.${origin}`, { job: view.template_job_title ?? "–" });
  return (
    <Text c="dimmed" size="sm">
      {words}
    </Text>
  );
}
