// SPDX-License-Identifier: Apache-2.0
// The results that the address asks for, and the words for their groups and figures.
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useFormat } from "@/ui/format";

type Schemas = components["schemas"];
export type Results = Schemas["CampaignResults"];
export type ResultGroup = Schemas["ResultGroup"];
export type QuestionResult = Schemas["QuestionResult"];
export type ComparedScore = Schemas["ComparedScore"];

const route = getRouteApi("/signed-in/campaigns/$campaignId/results");

export function useResultsAddress() {
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (values: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...values }), replace: true, resetScroll: false });
  return { campaignId, search, change };
}

export const useResults = (campaignId: string, group: string | undefined) =>
  api.useQuery("get", "/api/v1/campaigns/{campaign_id}/results", {
    params: { path: { campaign_id: campaignId }, query: { campaign_group_id: group } },
  });

export function useResultWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    group: (group: ResultGroup) => {
      if (group.kind === "everybody") return t("results.everybody");
      if (group.kind === "unit_alone") return t("unit_shares.itself", { unit: group.name });
      if (group.tenure) return t(`tenure.${group.tenure}`);
      return group.name || t("results.no_job");
    },
    /** 0 to 100, as the API gives it. */
    percent: (value: number) => format.percent(value / 100),
    /** Points between two scores: "+6", "−3", "±0". */
    points: (value: number) => {
      const rounded = Math.round(value);
      if (rounded === 0) return "±0";
      return rounded > 0 ? `+${rounded}` : `−${-rounded}`;
    },
    participation: (group: ResultGroup) =>
      group.answered === null || group.asked === 0 ? null : format.percent(Math.min(1, group.answered / group.asked)),
    why: (group: ResultGroup, smallest: number) =>
      t(`results_hidden.${group.hidden_because ?? "too_small"}`, { smallest }),
  };
}
