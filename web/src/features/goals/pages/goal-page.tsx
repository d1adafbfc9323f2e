// SPDX-License-Identifier: Apache-2.0
// One goal: how it stands and whose turn it is, what it is measured by, what was said, what it serves and what serves it.
import { Group, Skeleton, Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { TextLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { ChangeRequests } from "../components/change-requests";
import classes from "../components/goal.module.css";
import { LifecycleBadge } from "../components/goal-badges";
import { GoalFacts, GoalTurns } from "../components/goal-facts";
import { GoalLearning } from "../components/goal-learning";
import { GoalLinks } from "../components/goal-links";
import { GoalPieces } from "../components/goal-pieces";
import { GoalTurn } from "../components/goal-turn";
import { GoalUpdates } from "../components/goal-updates";
import { KeyResults } from "../components/key-results";

const route = getRouteApi("/signed-in/goals/$goalId");

function Goal({ view, reports }: { view: components["schemas"]["GoalView"]; reports: boolean }) {
  const { t } = useTranslation();
  const { goal, lifecycle, owner_name, unit_name } = view;
  // The meeting in which a goal is set ends with the one question.
  const [asks, setAsks] = useState(false);
  return (
    <>
      <PageHeader
        title={goal.title}
        eyebrow={
          <Group gap="xs">
            <TextLink to="/goals" search={{ show: "mine" }}>
              {t("place.goals")}
            </TextLink>
            <LifecycleBadge lifecycle={lifecycle} outcome={goal.outcome} />
          </Group>
        }
        subtitle={
          <>
            {[t(`goal_scope.${goal.scope}`), unit_name].filter(Boolean).join(" · ")} ·{" "}
            <TextLink to="/people/$personId" params={{ personId: goal.owner_id }}>
              {owner_name}
            </TextLink>
          </>
        }
      />
      <Stack gap="lg">
        <GoalTurn view={view} reports={reports} onSettled={() => setAsks(true)} />
        <div className={classes.columns}>
          <Stack gap="lg">
            <KeyResults view={view} />
            <GoalPieces view={view} />
            <GoalLearning view={view} asks={asks} onAsked={() => setAsks(false)} />
            <GoalUpdates view={view} />
          </Stack>
          <Stack gap="lg">
            <ChangeRequests view={view} />
            <GoalLinks view={view} />
            <GoalFacts view={view} />
            <GoalTurns view={view} />
          </Stack>
        </div>
      </Stack>
    </>
  );
}

export function GoalPage() {
  const { goalId } = route.useParams();
  const { report } = route.useSearch();
  const goal = api.useQuery("get", "/api/v1/goals/{goal_id}", { params: { path: { goal_id: goalId } } });
  return (
    <Page>
      <Loaded wholePage query={goal} skeleton={<Skeleton height={420} radius="lg" />}>
        {(view) => <Goal key={view.goal.id} view={view} reports={report === true} />}
      </Loaded>
    </Page>
  );
}
