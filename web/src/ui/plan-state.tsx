// SPDX-License-Identifier: Apache-2.0
// The state of a training plan as a badge.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

const colors = { draft: "gray", proposed: "clay", agreed: "leaf", active: "leaf", closed: "gray" };

export function PlanStateBadge({ state }: { state: components["schemas"]["PlanState"] }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colors[state]}>
      {t(`plan_state.${state}`)}
    </Badge>
  );
}
