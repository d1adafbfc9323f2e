// SPDX-License-Identifier: Apache-2.0
// Where a request stands, in a word.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

type RequestState = components["schemas"]["RequestState"];

const colors: Record<RequestState, string> = {
  waiting: "blue",
  returned: "clay",
  refused: "gray",
  withdrawn: "gray",
  agreed: "leaf",
  booked: "leaf",
  attended: "leaf",
  completed: "gray",
  cancelled: "gray",
};

export function RequestStateBadge({ state }: { state: RequestState }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colors[state]}>
      {t(`request_state.${state}`)}
    </Badge>
  );
}
