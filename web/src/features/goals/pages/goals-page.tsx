// SPDX-License-Identifier: Apache-2.0
// Goals: one's own, those of the people who report to one, everybody's as far as one may see them, and the map of them.
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

function Mine({ personId }: { personId: string }) {
  const { t } = useTranslation();
  // Here and not in its row, which is another one once rows become cards.
  const [updating, setUpdating] = useState<string | null>(null);
  const columns = useGoalColumns(setUpdating);
  const goals = api.useQuery("get", "/api/v1/people/{person_id}/goals", {
    params: { path: { person_id: personId } },
  });
  return (
    <Loaded query={goals}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={IconTargetArrow} title={t("goal.none")} text={t("goal.none_text")}>
            <Begin />
          </EmptyState>
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

function Team({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const columns = useGoalColumns();
  const goals = api.useQuery("get", "/api/v1/people/{person_id}/team-goals", {
    params: { path: { person_id: personId } },
  });
  return (
    <Loaded query={goals}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={IconTargetArrow} title={t("goal.none_of_team")} text={t("goal.none_of_team_text")}>
            <Begin />
          </EmptyState>
        ) : (
          <DataTable label={t("goal.team")} columns={columns} rows={items} rowKey={(line) => line.id} firstShown={50} />
        )
      }
    </Loaded>
  );
}

export function GoalsPage() {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  const { person_id, is_manager } = useMe();
  const tabs = [
    ...(person_id ? (["mine"] as const) : []),
    ...(person_id && is_manager ? (["team"] as const) : []),
    "organization" as const,
    "map" as const,
    "kpis" as const,
  ];
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
      {shown === "map" ? <AlignmentMap /> : null}
      {shown === "kpis" ? <Kpis /> : null}
      {shown === "map" || shown === "kpis" ? null : (
        <Panel>
          {shown === "mine" && person_id ? <Mine personId={person_id} /> : null}
          {shown === "team" && person_id ? <Team personId={person_id} /> : null}
          {shown === "organization" ? <AllGoals /> : null}
        </Panel>
      )}
    </Page>
  );
}
