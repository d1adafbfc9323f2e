// SPDX-License-Identifier: Apache-2.0
// Where a cycle and where a review stands, in a word or two.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { ReviewState } from "../reviews-search";

type CycleState = components["schemas"]["CycleState"];

const cycleColors: Record<CycleState, string> = {
  draft: "gray",
  launching: "slate",
  open: "leaf",
  closing: "slate",
  closed: "gray",
};

export function CycleStateBadge({ state }: { state: CycleState }) {
  const { t } = useTranslation();
  return (
    <Badge variant={state === "draft" ? "outline" : "light"} color={cycleColors[state]}>
      {t(`review_cycle_state.${state}`)}
    </Badge>
  );
}

const reviewColors: Partial<Record<ReviewState, string>> = { appealed: "clay", closed: "leaf", ended: "gray" };

export function ReviewStateBadge({ state }: { state: ReviewState }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={reviewColors[state] ?? "slate"}>
      {t(`cycle_review_state.${state}`)}
    </Badge>
  );
}
