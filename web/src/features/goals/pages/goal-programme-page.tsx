// SPDX-License-Identifier: Apache-2.0
// What the programme keeps for everybody's goals: periods, templates, KPIs.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page, PageHeader } from "@/ui/page";
import { TabLinks } from "@/ui/tab-links";
import { GoalTemplates } from "../components/goal-templates";
import { Kpis } from "../components/kpis";
import { Periods } from "../components/periods";

const route = getRouteApi("/signed-in/goal-programme");

export function GoalProgrammePage() {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  return (
    <Page>
      <PageHeader title={t("place.goal_programme")} subtitle={t("goal_programme.subtitle")} />
      <TabLinks
        label={t("place.goal_programme")}
        tabs={(["periods", "templates", "kpis"] as const).map((one) => ({
          label: t(`goal_programme.${one}`),
          link: { to: "/goal-programme", search: { show: one } },
          current: show === one,
        }))}
      />
      {show === "periods" ? <Periods /> : null}
      {show === "templates" ? <GoalTemplates /> : null}
      {show === "kpis" ? <Kpis /> : null}
    </Page>
  );
}
