// SPDX-License-Identifier: Apache-2.0
// What the people team keeps for recognition: the programme with its allowance, the company's values, points, and whom it reaches.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "@/api/session";
import { Page, PageHeader } from "@/ui/page";
import { Permitted } from "@/ui/permitted";
import { TabLinks } from "@/ui/tab-links";
import { CompanyValues } from "../components/company-values";
import { PointsKept } from "../components/points-kept";
import { Programmes } from "../components/programmes";
import { Reach } from "../components/reach";

const route = getRouteApi("/signed-in/recognition-programme");

export function RecognitionProgrammePage() {
  const { t } = useTranslation();
  const { show, person, purse } = route.useSearch();
  const mayManage = useCan("recognition.manage");
  const tabs = mayManage ? (["programme", "values", "points", "reach"] as const) : (["reach"] as const);
  const shown = tabs.find((one) => one === show) ?? tabs[0];
  return (
    <Permitted to="recognition.read_reach">
      <Page>
        <PageHeader title={t("place.recognition_programme")} subtitle={t("recognition_programme.subtitle")} />
        <TabLinks
          label={t("place.recognition_programme")}
          tabs={tabs.map((one) => ({
            label: t(`recognition_programme.${one}`),
            link: { to: "/recognition-programme", search: { show: one } },
            current: shown === one,
          }))}
        />
        {shown === "programme" ? <Programmes /> : null}
        {shown === "values" ? <CompanyValues /> : null}
        {shown === "points" ? <PointsKept personId={person} purse={purse ?? "earned"} /> : null}
        {shown === "reach" ? <Reach /> : null}
      </Page>
    </Permitted>
  );
}
