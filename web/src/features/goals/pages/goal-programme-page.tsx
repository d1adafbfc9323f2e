// SPDX-License-Identifier: Apache-2.0
// What the programme keeps for everybody's goals: the periods that they are set in.
import { useTranslation } from "react-i18next";
import { Page, PageHeader } from "@/ui/page";
import { Periods } from "../components/periods";

export function GoalProgrammePage() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader title={t("place.goal_programme")} subtitle={t("goal_programme.subtitle")} />
      <Periods />
    </Page>
  );
}
