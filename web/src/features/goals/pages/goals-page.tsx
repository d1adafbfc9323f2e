// SPDX-License-Identifier: Apache-2.0
// Goals: one's own, those of the people who report to one, everybody's as far as one may see them, and the map of them.
import { Group } from "@mantine/core";
import { IconPlus, IconTargetArrow } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useMe } from "@/api/session";
import { DataTable } from "@/ui/data-table";
import { EmptyState } from "@/ui/empty-state";
import { ButtonLink } from "@/ui/links";
import { Loaded } from "@/ui/loaded";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";
import { AlignmentMap } from "../components/alignment-map";
import { AllGoals } from "../components/all-goals";
import { useGoalColumns } from "../components/goals-table";
import { Kpis } from "../components/kpis";
import { chosenPeriod, type Times, TimesSelect, timesQuery } from "../components/period-select";
import { UpdateGoal } from "../components/update-goal";

const route = getRouteApi("/signed-in/goals");

function Begin() {
  const { t } = useTranslation();
  return (
    <ButtonLink to="/goals/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("goal.begin")}
    </ButtonLink>
  );
}

function NoGoals({ title, text, times }: { title: string; text: string; times: Times }) {
  const { t } = useTranslation();
  if (chosenPeriod(times))
    return (
      <EmptyState icon={IconTargetArrow} title={t("goal_times.none")} text={t("goal_times.none_text")}>
        <Begin />
      </EmptyState>
    );
  return (
    <EmptyState icon={IconTargetArrow} title={title} text={text}>
      <Begin />
    </EmptyState>
  );
}

interface OfPersonProps {
  personId: string;
  times: Times;
}

function Mine({ personId, times }: OfPersonProps) {
  const { t } = useTranslation();
  // Here and not in its row, which is another one once rows become cards.
  const [updating, setUpdating] = useState<string | null>(null);
  const columns = useGoalColumns(setUpdating);
  const goals = api.useQuery("get", "/api/v1/people/{person_id}/goals", {
    params: { path: { person_id: personId }, query: timesQuery(times) },
  });
  return (
    <Loaded query={goals}>
      {({ items }) =>
        items.length === 0 ? (
          <NoGoals title={t("goal.none")} text={t("goal.none_text")} times={times} />
        ) : (
          <>
            <DataTable
              label={t("goal.mine")}
              columns={columns}
              rows={items}
              rowKey={(line) => line.id}
              firstShown={20}
            />
            {updating ? <UpdateGoal goalId={updating} onClose={() => setUpdating(null)} /> : null}
          </>
        )
      }
    </Loaded>
  );
}

function Team({ personId, times }: OfPersonProps) {
  const { t } = useTranslation();
  const columns = useGoalColumns();
  const goals = api.useQuery("get", "/api/v1/people/{person_id}/team-goals", {
    params: { path: { person_id: personId }, query: timesQuery(times) },
  });
  return (
    <Loaded query={goals}>
      {({ items }) =>
        items.length === 0 ? (
          <NoGoals title={t("goal.none_of_team")} text={t("goal.none_of_team_text")} times={times} />
        ) : (
          <DataTable label={t("goal.team")} columns={columns} rows={items} rowKey={(line) => line.id} firstShown={50} />
        )
      }
    </Loaded>
  );
}

export function GoalsPage() {
  const { t } = useTranslation();
  const { show, unaligned } = route.useSearch();
  const { person_id, is_manager } = useMe();
  const tabs = [
    ...(person_id ? (["mine"] as const) : []),
    ...(person_id && is_manager ? (["team"] as const) : []),
    "organization" as const,
    "map" as const,
    "kpis" as const,
  ];
  const [times, setTimes] = useState<Times>("current"); // also where one goes on to another list
  const shown = tabs.find((one) => one === show) ?? tabs[0];
  return (
    <Page>
      <PageHeader title={t("place.goals")} subtitle={t("goal.subtitle")} actions={person_id ? <Begin /> : null} />
      <TabLinks
        label={t("place.goals")}
        tabs={tabs.map((one) => ({
          label: one === "kpis" ? t("goal_programme.kpis") : t(`goal.${one}`),
          link: { to: "/goals", search: { show: one } },
          current: shown === one,
        }))}
      />
      {shown === "map" ? <AlignmentMap times={times} onTimes={setTimes} /> : null}
      {shown === "kpis" ? <Kpis /> : null}
      {shown === "map" || shown === "kpis" ? null : (
        <Panel>
          {shown === "organization" ? (
            <AllGoals times={times} onTimes={setTimes} unaligned={unaligned === true} />
          ) : (
            <Group p="md">
              <TimesSelect times={times} onChange={setTimes} />
            </Group>
          )}
          {shown === "mine" && person_id ? <Mine personId={person_id} times={times} /> : null}
          {shown === "team" && person_id ? <Team personId={person_id} times={times} /> : null}
        </Panel>
      )}
    </Page>
  );
}
