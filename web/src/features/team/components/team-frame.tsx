// SPDX-License-Identifier: Apache-2.0
// The head of the pages on a team, and the way between them.
import { useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { NotFound } from "@/ui/not-found";
import { Page, PageHeader } from "@/ui/page";
import { Panel } from "@/ui/section";
import { TabLinks } from "@/ui/tab-links";

const tabs = [
  { name: "members", to: "/team" },
  { name: "round", to: "/team/round" },
  { name: "skills", to: "/team/skills" },
] as const;

/** `children` gets the manager whose team it is: the viewer. */
export function TeamFrame({ children }: { children: (managerId: string) => ReactNode }) {
  const { t } = useTranslation();
  const { person_id } = useMe();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <Page>
      <PageHeader title={t("place.team")} subtitle={t("team.subtitle")} />
      <TabLinks
        label={t("team.tabs")}
        tabs={tabs.map((tab) => ({ label: t(`team.tab_${tab.name}`), link: { to: tab.to }, current: path === tab.to }))}
      />
      {person_id ? (
        children(person_id)
      ) : (
        <Panel>
          <NotFound text={t("home.no_person")} />
        </Panel>
      )}
    </Page>
  );
}
