// SPDX-License-Identifier: Apache-2.0
// Where a cycle stands, in a word or two.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

type CycleState = components["schemas"]["CycleState"];

const colors: Record<CycleState, string> = {
  draft: "gray",
  launching: "slate",
  open: "leaf",
  closing: "slate",
  closed: "gray",
};

export function CycleStateBadge({ state }: { state: CycleState }) {
  const { t } = useTranslation();
  return (
    <Badge variant={state === "draft" ? "outline" : "light"} color={colors[state]}>
      {t(`review_cycle_state.${state}`)}
    </Badge>
  );
}
