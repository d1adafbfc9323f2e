// SPDX-License-Identifier: Apache-2.0
// How far the 360° of one person has come.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

type State = components["schemas"]["ThreeSixtyState"];

const colours: Record<State, string> = {
  choosing: "clay",
  proposed: "clay",
  collecting: "sky",
  collected: "clay",
  released: "leaf",
  ended: "gray",
};

export function StateBadge({ state }: { state: State }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colours[state]}>
      {t(`three_sixty_state.${state}`)}
    </Badge>
  );
}
