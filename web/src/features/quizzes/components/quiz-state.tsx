// SPDX-License-Identifier: Apache-2.0
// In which state a version of a quiz is.
import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

const colours = { draft: "yellow", in_force: "green", retired: "gray" };

export function QuizStateBadge({ state }: { state: components["schemas"]["QuizState"] }) {
  const { t } = useTranslation();
  return <Badge color={colours[state]}>{t(`questionnaire_state.${state}`)}</Badge>;
}
