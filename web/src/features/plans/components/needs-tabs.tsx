// SPDX-License-Identifier: Apache-2.0
// The pages on needs across people, as tabs.
import { useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan, useMe } from "@/api/session";
import { TabLinks } from "@/ui/tab-links";

export function NeedsTabs() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { is_manager } = useMe();
  const mayRank = useCan("needs.read_summary");
  const mayShare = useCan("needs.read_shared");
  const tab = (to: "/needs" | "/needs/team" | "/needs/held-by-one" | "/needs/groups", label: string) => ({
    label,
    link: { to },
    current: to === "/needs" ? path === to : path.startsWith(to),
  });
  return (
    <TabLinks
      label={t("needs_tab.label")}
      tabs={[
        ...(mayRank ? [tab("/needs", t("needs_tab.ranking"))] : []),
        ...(is_manager ? [tab("/needs/team", t("needs_tab.team"))] : []),
        ...(mayShare
          ? [tab("/needs/held-by-one", t("needs_tab.sole")), tab("/needs/groups", t("needs_tab.groups"))]
          : []),
      ]}
    />
  );
}
