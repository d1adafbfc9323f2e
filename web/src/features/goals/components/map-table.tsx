// SPDX-License-Identifier: Apache-2.0
// The alignment map as a table: one level at a time, and the way back up above it.
import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { type Column, DataTable } from "@/ui/data-table";
import { useFormat } from "@/ui/format";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { useMapLevel } from "../use-map-level";
import classes from "./alignment-map.module.css";
import { HealthBadge } from "./goal-badges";
import { GoalProgress } from "./goal-progress";
import { expectedOf } from "./goals-table";
import { LevelPath, type Step } from "./level-path";
import { type Times, timesQuery } from "./period-select";

type MapNode = components["schemas"]["GoalMapNode"];

function useMapColumns(onOpen: (goal: Step) => void): Column<MapNode>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: "title",
      header: t("goal.goal"),
      cell: ({ goal, kind }) => (
        <Stack gap={2}>
          <TextLink to="/goals/$goalId" params={{ goalId: goal.id }} size="sm" fw={560}>
            {goal.title}
          </TextLink>
          <Text size="xs" c="dimmed">
            {[t(`goal_scope.${goal.scope}`), goal.unit_name, kind && t(`alignment_kind.${kind}`)]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </Stack>
      ),
      sortBy: ({ goal }) => goal.title,
    },
    {
      key: "owner",
      header: t("goal_field.owner_id"),
      cell: ({ goal }) => goal.owner_name,
      sortBy: ({ goal }) => goal.owner_name,
    },
    {
      key: "progress",
      header: t("goal.progress"),
      cell: ({ goal }) => <GoalProgress progress={goal.progress} expected={expectedOf(goal)} />,
      sortBy: ({ goal }) => goal.progress,
      width: 190,
    },
    { key: "health", header: t("goal.health"), cell: ({ goal }) => <HealthBadge health={goal.health} /> },
    {
      key: "below",
      header: t("goal_map.goals_below"),
      cell: ({ goal, children, goals_below }) =>
        children > 0 ? (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t("goal_map.open_counted", { number: format.number(goals_below), title: goal.title })}
            onClick={() => onOpen(goal)}
          >
            {format.number(goals_below)}
          </Button>
        ) : (
          format.number(goals_below)
        ),
      sortBy: ({ goals_below }) => goals_below,
      align: "right",
    },
  ];
}

export function MapTable({ times }: { times: Times }) {
  const { t } = useTranslation();
  const [path, setPath] = useState<readonly Step[]>([]);
  const parent = path.at(-1);
  const level = useMapLevel(parent ? { parent_goal_id: parent.id } : timesQuery(times));
  const columns = useMapColumns((goal) => setPath([...path, goal]));
  return (
    <>
      <LevelPath top={t("goal_map.top")} path={path} onChange={setPath} className={classes.path} />
      <Loaded query={level}>
        {({ pages }) => (
          <>
            <DataTable
              label={parent ? t("goal_map.open", { title: parent.title }) : t("goal_map.title")}
              columns={columns}
              rows={pages.flatMap(({ items }) => items)}
              rowKey={({ id }) => id}
              isWhole={!level.hasNextPage}
              minimumWidth={640}
            />
            <MoreButton query={level} />
          </>
        )}
      </Loaded>
    </>
  );
}
