// SPDX-License-Identifier: Apache-2.0
// The pages of the catalogue: for everybody what is offered and what they suggested; for the learning team the rest.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useCan } from "@/api/session";
import { TabLinks } from "@/ui/tab-links";
import type { shelves } from "../catalogue-search";

type Tab = (typeof shelves)[number] | "suggestions" | "feed";

export function CatalogueTabs({ current }: { current: Tab }) {
  const { t } = useTranslation();
  const keeps = useCan("catalogue.manage");
  const waiting = api.useQuery(
    "get",
    "/api/v1/offering-suggestions",
    { params: { query: { waiting: true, limit: 100 } } },
    { enabled: keeps },
  );
  const shelf = (show: (typeof shelves)[number]) => ({
    label: t(`catalogue.tab_${show}`),
    link: { to: "/catalogue", search: { show } } as const,
    current: current === show,
  });
  const suggestions = {
    label: t(keeps ? "catalogue.tab_suggestions" : "catalogue.tab_my_suggestions"),
    link: { to: "/catalogue/suggestions" } as const,
    current: current === "suggestions",
    count: waiting.data?.items.length ?? 0,
  };
  const feed = {
    label: t("catalogue.tab_feed"),
    link: { to: "/catalogue/feed" } as const,
    current: current === "feed",
  };
  return (
    <TabLinks
      label={t("place.catalogue")}
      tabs={
        keeps
          ? [shelf("published"), shelf("draft"), shelf("review"), shelf("retired"), suggestions, feed]
          : [shelf("published"), suggestions]
      }
    />
  );
}
