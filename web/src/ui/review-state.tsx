// SPDX-License-Identifier: Apache-2.0
// How far a review has come, and whom it waits for: in the same words for whoever takes part and for the people team.
import { Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

type State = components["schemas"]["ReviewState"];

const colors: Record<State, string> = {
  writing: "clay",
  approval: "sky",
  calibration: "sky",
  sharing: "clay",
  shared: "clay",
  met: "clay",
  signed_off: "leaf",
  appealed: "sky",
  closed: "leaf",
  ended: "gray",
};

export function ReviewStateBadge({ state }: { state: State }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colors[state]}>
      {t(`review_state.${state}`)}
    </Badge>
  );
}

export function ReviewWaits({ line }: { line: components["schemas"]["ReviewLine"] }) {
  const { t } = useTranslation();
  const names = { employee: line.person_name, reviewer: line.reviewer_name ?? t("review.no_reviewer") };
  return <Text size="sm">{t(`review_waits.${line.waits_for}`, names)}</Text>;
}
