// SPDX-License-Identifier: Apache-2.0
// The state of a framework as a badge; one that is in force needs none.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

export function FrameworkStateBadge({ state }: { state: components["schemas"]["FrameworkState"] }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={{ draft: "clay", approved: "leaf", retired: "gray" }[state]}>
      {t(`framework_state.${state}`)}
    </Badge>
  );
}
