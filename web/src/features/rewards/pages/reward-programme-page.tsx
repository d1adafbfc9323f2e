// SPDX-License-Identifier: Apache-2.0
// What the people team keeps: the catalogue, redemptions with payroll, awards, anniversaries and the rules.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { TabLinks } from "@/ui/tab-links";
import { AllRedemptions } from "../components/all-redemptions";
import { AnniversaryRules } from "../components/anniversary-rules";
import { AwardsKept } from "../components/awards-kept";
import { RewardRules } from "../components/reward-rules";
import { RewardsKept } from "../components/rewards-kept";

const route = getRouteApi("/signed-in/reward-programme");

const tabs = ["rewards", "redemptions", "awards", "anniversaries", "rules"] as const;

export function RewardProgrammePage() {
  const { t } = useTranslation();
  const { show } = route.useSearch();
  return (
    <Permitted to="rewards.manage">
      <Page>
        <PageHeader title={t("place.reward_programme")} subtitle={t("reward_programme.subtitle")} />
        <TabLinks
          label={t("place.reward_programme")}
          tabs={tabs.map((one) => ({
            label: t(`reward_programme.${one}`),
            link: { to: "/reward-programme", search: { show: one } },
            current: show === one,
          }))}
        />
        {show === "rewards" ? <RewardsKept /> : null}
        {show === "redemptions" ? <AllRedemptions /> : null}
        {show === "awards" ? <AwardsKept /> : null}
        {show === "anniversaries" ? <AnniversaryRules /> : null}
        {show === "rules" ? <RewardRules /> : null}
      </Page>
    </Permitted>
  );
}
