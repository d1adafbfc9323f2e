// SPDX-License-Identifier: Apache-2.0
// A person's own goals that run, small enough to stand beside something else, each to be reported on in place.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Section } from "@/ui/section";
import { GoalProgress } from "./goal-progress";
import { expectedOf } from "./goals-table";
import { UpdateGoal } from "./update-goal";

export function GoalsInProgress({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const [updating, setUpdating] = useState<string | null>(null);
  const goals = api.useQuery("get", "/api/v1/people/{person_id}/goals", {
    params: { path: { person_id: personId } },
  });
  return (
    <Section title={t("goal.in_progress")}>
      <Loaded query={goals}>
        {({ items }) => {
          const running = items.filter(({ lifecycle, owner_id }) => lifecycle === "active" && owner_id === personId);
          if (running.length === 0)
            return (
              <Text size="sm" c="dimmed">
                {t("goal.none_in_progress")}
              </Text>
            );
          return (
            <Stack gap="md">
              {running.map((line) => (
                <div key={line.id}>
                  <TextLink to="/goals/$goalId" params={{ goalId: line.id }} size="sm" fw={560}>
                    {line.title}
                  </TextLink>
                  <Group justify="space-between" mt={4}>
                    <GoalProgress progress={line.progress} expected={expectedOf(line)} />
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t("goal.update_of", { title: line.title })}
                      onClick={() => setUpdating(line.id)}
                    >
                      {t("goal.update")}
                    </Button>
                  </Group>
                </div>
              ))}
            </Stack>
          );
        }}
      </Loaded>
      {updating ? <UpdateGoal goalId={updating} onClose={() => setUpdating(null)} /> : null}
    </Section>
  );
}
