// SPDX-License-Identifier: Apache-2.0
// Where a redemption and an award stand, in one or two words.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];

const redemptionColors: Record<Schemas["RedemptionState"], string> = {
  waiting: "blue",
  approved: "leaf",
  declined: "clay",
  cancelled: "gray",
  fulfilled: "gray",
};

export function RedemptionStateBadge({ state }: { state: Schemas["RedemptionState"] }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={redemptionColors[state]}>
      {t(`redemption_state.${state}`)}
    </Badge>
  );
}

const awardColors: Record<Schemas["AwardStage"], string> = {
  upcoming: "gray",
  nominating: "leaf",
  voting: "blue",
  decided: "gray",
};

export function AwardStageBadge({ stage }: { stage: Schemas["AwardStage"] }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={awardColors[stage]}>
      {t(`award_stage.${stage}`)}
    </Badge>
  );
}
