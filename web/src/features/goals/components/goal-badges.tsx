// SPDX-License-Identifier: Apache-2.0
// Where a goal stands on its way, and what its people think of it: two things, each in a colour and a word.
import { Badge, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconFlame } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];

const lifecycleColors = { draft: "gray", proposed: "clay", agreed: "leaf", active: "leaf", closed: "gray" };

interface LifecycleBadgeProps {
  lifecycle: Schemas["Lifecycle"];
  outcome?: Schemas["GoalOutcome"] | null;
}

export function LifecycleBadge({ lifecycle, outcome = null }: LifecycleBadgeProps) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={lifecycleColors[lifecycle]}>
      {outcome ? t(`goal_outcome.${outcome}`) : t(`goal_lifecycle.${lifecycle}`)}
    </Badge>
  );
}

const healthLooks = {
  on_track: { color: "leaf", icon: IconCircleCheck },
  at_risk: { color: "clay", icon: IconAlertTriangle },
  off_track: { color: "red", icon: IconFlame },
};

export function HealthBadge({ health }: { health: Schemas["Health"] | null }) {
  const { t } = useTranslation();
  if (!health)
    return (
      <Text size="xs" c="dimmed">
        {t("goal.no_health")}
      </Text>
    );
  const { color, icon: Picture } = healthLooks[health];
  return (
    <Badge variant="light" color={color} leftSection={<Picture size={13} aria-hidden />}>
      {t(`goal_health.${health}`)}
    </Badge>
  );
}
