// SPDX-License-Identifier: Apache-2.0
// Where a campaign stands, in a word or two.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

type State = components["schemas"]["CampaignState"];

const colors: Record<State, string> = {
  draft: "gray",
  launching: "blue",
  open: "leaf",
  counting: "blue",
  closed: "gray",
};

export function CampaignStateBadge({ state }: { state: State }) {
  const { t } = useTranslation();
  return (
    <Badge variant={state === "draft" ? "outline" : "light"} color={colors[state]}>
      {t(`campaign_state.${state}`)}
    </Badge>
  );
}
