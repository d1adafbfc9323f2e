// SPDX-License-Identifier: Apache-2.0
// How far a review has come.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

type State = components["schemas"]["ReviewState"];

const colours: Record<State, string> = {
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

export function StateBadge({ state }: { state: State }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colours[state]}>
      {t(`review_state.${state}`)}
    </Badge>
  );
}
