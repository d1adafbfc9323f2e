// SPDX-License-Identifier: Apache-2.0
// Rewards for everybody: the catalogue, what one asked for, and awards.
import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/api/session";
import { Page, PageHeader } from "@/ui/page";
import { TabLinks } from "@/ui/tab-links";
import { AwardsList } from "../components/awards-list";
import { Catalogue } from "../components/catalogue";
import { MyRedemptions } from "../components/my-redemptions";
import { UpcomingAnniversaries } from "../components/upcoming";

const route = getRouteApi("/signed-in/rewards");

export function RewardsPage() {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  const { person_id, is_manager } = useMe();
  const tabs = (["catalogue", "mine", "awards"] as const).filter((one) => one !== "mine" || person_id);
  const shown = tabs.find((one) => one === show) ?? "catalogue";
  return (
    <Page>
      <PageHeader title={t("place.rewards")} subtitle={t("reward.subtitle")} />
      <TabLinks
        label={t("place.rewards")}
        tabs={tabs.map((one) => ({
          label: t(`reward.${one}`),
          link: { to: "/rewards", search: { show: one } },
          current: shown === one,
        }))}
      />
      {shown === "catalogue" ? <Catalogue personId={person_id} /> : null}
      {shown === "mine" && person_id ? <MyRedemptions personId={person_id} /> : null}
      {shown === "awards" ? (
        <Stack gap="lg">
          <AwardsList />
          {is_manager ? <UpcomingAnniversaries /> : null}
        </Stack>
      ) : null}
    </Page>
  );
}
