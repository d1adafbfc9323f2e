// SPDX-License-Identifier: Apache-2.0
// Why an ask stands where it stands, in one or two words.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

type AskPlace = components["schemas"]["AskPlace"];

const colors = {
  somebody_waits: "clay",
  past_its_date: "clay",
  within_a_week: "leaf",
  your_turn: "gray",
  to_know: "gray",
} as const satisfies Record<AskPlace, string>;

export function AskPlaceBadge({ place }: { place: AskPlace }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colors[place]}>
      {t(`ask_place.${place}`)}
    </Badge>
  );
}
