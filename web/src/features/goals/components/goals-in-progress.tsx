// SPDX-License-Identifier: Apache-2.0
// A person's own goals that run, small enough to stand beside something else, each to be reported on in place.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { HealthBadge } from "./goal-badges";
import { GoalProgress } from "./goal-progress";
import { expectedOf } from "./goals-table";
import { UpdateGoal } from "./update-goal";

type GoalLine = components["schemas"]["GoalLine"];

function Running({ line, onUpdate }: { line: GoalLine; onUpdate: (goalId: string) => void }) {
  const { t } = useTranslation();
  return (
    <div>
      <TextLink to="/goals/$goalId" params={{ goalId: line.id }} size="sm" fw={560}>
        {line.title}
      </TextLink>
      <Group gap="lg" mt={4} wrap="nowrap">
        <GoalProgress progress={line.progress} expected={expectedOf(line)} />
        <Group gap="sm" justify="flex-end" wrap="nowrap">
          {line.health ? <HealthBadge health={line.health} /> : null}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t("goal.update_of", { title: line.title })}
            onClick={() => onUpdate(line.id)}
          >
            {t("goal.update")}
          </Button>
        </Group>
      </Group>
    </div>
  );
}

interface GoalsInProgressProps {
  personId: string;
  /** How many are shown; the others are one link away. */
  most?: number;
}

export function GoalsInProgress({ personId, most = Infinity }: GoalsInProgressProps) {
  const { t } = useTranslation();
  const [updating, setUpdating] = useState<string | null>(null);
  const goals = api.useQuery("get", "/api/v1/people/{person_id}/goals", {
    params: { path: { person_id: personId }, query: { is_current: true } },
  });
  return (
    <Section title={t("goal.in_progress")}>
      <Loaded query={goals}>
        {({ items }) => {
          const running = items.filter(({ lifecycle, owner_id }) => lifecycle === "active" && owner_id === personId);
          return (
            <Stack gap="md">
              {running.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t("goal.none_in_progress")}
                </Text>
              ) : null}
              {running.slice(0, most).map((line) => (
                <Running key={line.id} line={line} onUpdate={setUpdating} />
              ))}
              <TextLink to="/goals" search={{ show: "mine" }} size="sm">
                {t("goal.all_mine")}
              </TextLink>
            </Stack>
          );
        }}
      </Loaded>
      {updating ? <UpdateGoal goalId={updating} onClose={() => setUpdating(null)} /> : null}
    </Section>
  );
}
