// SPDX-License-Identifier: Apache-2.0
// From the organisation's objectives down, one level at a time: what contributes, how much stands below, and how it is.
import { ActionIcon, Group, Loader, Stack, Text } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconSitemap } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";
import { useCan } from "@/api/session";
import { ViewSwitch } from "@/ui/chart-or-table";
import { EmptyState } from "@/ui/empty-state";
import { useFormat } from "@/ui/format";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loaded, ReadProblem } from "@/ui/loaded";
import { MoreButton } from "@/ui/more-button";
import { Section, SectionFilters } from "@/ui/section";
import { useMapLevel } from "../use-map-level";
import { AlignedShare } from "./aligned-share";
import classes from "./alignment-map.module.css";
import type { GoalListProps } from "./all-goals";
import { HealthBadge } from "./goal-badges";
import { GoalProgress } from "./goal-progress";
import { expectedOf } from "./goals-table";
import { MapTable } from "./map-table";
import { chosenPeriod, currentPeriod, type Times, TimesSelect, timesQuery, usePeriods } from "./period-select";

type MapNode = components["schemas"]["GoalMapNode"];

function Below({ goalId }: { goalId: string }) {
  const level = useMapLevel({ parent_goal_id: goalId });
  if (level.isPending) return <Loader size="sm" ml="xl" />;
  return (
    <>
      <ReadProblem query={level} />
      <ul className={classes.level}>
        {level.data?.pages
          .flatMap(({ items }) => items)
          .map((node) => (
            <Node key={node.id} node={node} />
          ))}
      </ul>
      <MoreButton query={level} />
    </>
  );
}

function Node({ node: { goal, kind, children, goals_below } }: { node: MapNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const Picture = opened ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.node}>
      <div className={classes.row}>
        {children > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={opened}
            aria-label={t("goal_map.open", { title: goal.title })}
            onClick={() => setOpened(!opened)}
          >
            <Picture size={18} aria-hidden />
          </ActionIcon>
        ) : (
          <span className={classes.leaf} aria-hidden />
        )}
        <Stack gap={2} className={classes.words}>
          <TextLink to="/goals/$goalId" params={{ goalId: goal.id }} fw={560} size="sm">
            {goal.title}
          </TextLink>
          <Text size="xs" c="dimmed">
            {[t(`goal_scope.${goal.scope}`), goal.unit_name, goal.owner_name, kind && t(`alignment_kind.${kind}`)]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </Stack>
        <Text size="xs" c="dimmed" className={classes.count}>
          {goals_below > 0
            ? t("goal_map.below", { count: goals_below, number: format.number(goals_below) })
            : t("goal_map.nothing_below")}
        </Text>
        <div className={classes.progress}>
          <GoalProgress progress={goal.progress} expected={expectedOf(goal)} />
        </div>
        <div className={classes.health}>
          <HealthBadge health={goal.health} />
        </div>
      </div>
      {opened ? <Below goalId={goal.id} /> : null}
    </li>
  );
}

function Objectives({ times, view }: { times: Times; view: "chart" | "table" }) {
  const { t } = useTranslation();
  const setsAll = useCan("goals.set_objectives");
  const level = useMapLevel(timesQuery(times));
  return (
    <Loaded query={level}>
      {({ pages }) => {
        const nodes = pages.flatMap(({ items }) => items);
        if (nodes.length === 0)
          return (
            <EmptyState icon={IconSitemap} title={t("goal_map.none")} text={t("goal_map.none_text")}>
              {setsAll ? <ButtonLink to="/goals/new">{t("goal.begin")}</ButtonLink> : null}
            </EmptyState>
          );
        if (view === "table") return <MapTable key={times} times={times} />;
        return (
          <>
            <ul className={`${classes.level} ${classes.top}`}>
              {nodes.map((node) => (
                <Node key={node.id} node={node} />
              ))}
            </ul>
            <MoreButton query={level} />
          </>
        );
      }}
    </Loaded>
  );
}

export function AlignmentMap({ times, onTimes }: GoalListProps) {
  const { t } = useTranslation();
  const readsShare = useCan("goals.read_alignment");
  const periods = usePeriods();
  const [view, setView] = useState<"chart" | "table">("chart");
  const periodId = chosenPeriod(times) ?? currentPeriod(periods.data?.items ?? [])?.id;
  return (
    <Stack gap="lg">
      <Section
        title={t("goal_map.title")}
        description={t("goal_map.text")}
        actions={<ViewSwitch view={view} onChange={setView} />}
        flush
      >
        <SectionFilters>
          <Group>
            <TimesSelect times={times} onChange={onTimes} />
          </Group>
        </SectionFilters>
        <Objectives times={times} view={view} />
      </Section>
      {readsShare && periodId ? <AlignedShare key={periodId} periodId={periodId} /> : null}
    </Stack>
  );
}
