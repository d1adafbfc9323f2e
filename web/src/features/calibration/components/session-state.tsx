// SPDX-License-Identifier: Apache-2.0
// Whether a session is open or locked.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

export function SessionStateBadge({ state }: { state: components["schemas"]["SessionState"] }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={state === "open" ? "leaf" : "gray"}>
      {t(`calibration_state.${state}`)}
    </Badge>
  );
}
