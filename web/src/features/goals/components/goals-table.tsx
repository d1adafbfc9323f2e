// SPDX-License-Identifier: Apache-2.0
// Goals in a list: whose, how far, how it looks and until when. What runs can be reported on from here.
import { Button, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import type { Column } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { PersonLink } from "@/ui/person";
import { HealthBadge, LifecycleBadge } from "./goal-badges";
import { GoalProgress } from "./goal-progress";

export type GoalLine = components["schemas"]["GoalLine"];

function GoalTitle({ line }: { line: GoalLine }) {
  const { t } = useTranslation();
  const scope = t(`goal_scope.${line.scope}`);
  return (
    <Stack gap={2}>
      <TextLink to="/goals/$goalId" params={{ goalId: line.id }} fw={560} size="sm">
        {line.title}
      </TextLink>
      <Text size="xs" c="dimmed">
        {[line.unit_name ? `${scope}: ${line.unit_name}` : scope, line.goal_period_name].join(" · ")}
      </Text>
    </Stack>
  );
}

export const expectedOf = ({ lifecycle, expected }: Pick<GoalLine, "lifecycle" | "expected">) =>
  lifecycle === "active" ? expected : null;

function Update({ line, onUpdate }: { line: GoalLine; onUpdate: (goalId: string) => void }) {
  const { t } = useTranslation();
  if (line.lifecycle !== "active" && line.lifecycle !== "agreed") return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t("goal.update_of", { title: line.title })}
      onClick={() => onUpdate(line.id)}
    >
      {t("goal.update")}
    </Button>
  );
}

/** With `onUpdate` the viewer reports on each of them; without, they are others' and say whose. */
export function useGoalColumns(onUpdate?: (goalId: string) => void): Column<GoalLine>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const owner: Column<GoalLine> = {
    key: "owner",
    header: t("goal_field.owner_id"),
    cell: (line) => <PersonLink id={line.owner_id} name={line.owner_name} size={28} wraps />,
    sortBy: (line) => line.owner_name,
  };
  const updateWith = (report: (goalId: string) => void): Column<GoalLine> => ({
    key: "update",
    header: t("goal.update"),
    headerHidden: true,
    cell: (line) => <Update line={line} onUpdate={report} />,
    align: "right",
  });
  return [
    { key: "title", header: t("goal.goal"), cell: (line) => <GoalTitle line={line} />, sortBy: (line) => line.title },
    ...(onUpdate ? [] : [owner]),
    {
      key: "lifecycle",
      header: t("goal.lifecycle"),
      cell: (line) => <LifecycleBadge lifecycle={line.lifecycle} outcome={line.outcome} />,
      sortBy: (line) => line.lifecycle,
    },
    {
      key: "progress",
      header: t("goal.progress"),
      cell: (line) => <GoalProgress progress={line.progress} expected={expectedOf(line)} />,
      sortBy: (line) => line.progress,
    },
    {
      key: "health",
      header: t("goal.health"),
      cell: (line) => <HealthBadge health={line.health} />,
      sortBy: (line) => line.health,
    },
    {
      key: "due_on",
      header: t("goal.due"),
      cell: (line) => format.date(line.due_on),
      sortBy: (line) => line.due_on,
    },
    ...(onUpdate ? [updateWith(onUpdate)] : []),
  ];
}
