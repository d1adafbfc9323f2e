// SPDX-License-Identifier: Apache-2.0
// Where an enrolment stands, in a word.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

export type EnrolmentState = components["schemas"]["EnrolmentState"];

const colors: Record<EnrolmentState, string> = {
  asked: "slate",
  enrolled: "gray",
  in_progress: "leaf",
  completed: "leaf",
  refused: "gray",
  withdrawn: "gray",
  exempted: "gray",
};

export function EnrolmentStateBadge({ state }: { state: EnrolmentState }) {
  const { t } = useTranslation();
  return (
    <Badge variant={state === "completed" ? "filled" : "light"} color={colors[state]}>
      {t(`enrolment_state.${state}`)}
    </Badge>
  );
}
