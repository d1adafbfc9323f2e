// SPDX-License-Identifier: Apache-2.0
// What a group works on after a survey: reading it, and the words for what a later survey says about it.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import { useResultWords } from "./use-results";

type Schemas = components["schemas"];
export type Focus = Schemas["CampaignFocusView"];
export type FocusLine = Schemas["CampaignFocusLine"];
export type FocusReading = Schemas["FocusReading"];
export type FocusAction = Schemas["CampaignActionView"];
export type FollowUp = Schemas["FollowUp"];

/** Of a group; without one, of everybody. */
export const useFocus = (campaignId: string, group: string | undefined) =>
  api.useQuery("get", "/api/v1/campaigns/{campaign_id}/focus", {
    params: { path: { campaign_id: campaignId }, query: { campaign_group_id: group } },
  });

export const isOverdue = (action: FocusAction) => action.state === "open" && action.due_on < today();

/** What became of a theme, in words; `tone` says which way, and only where it is more than chance gives. */
export function useReadingWords() {
  const { t } = useTranslation();
  const words = useResultWords();
  return (reading: FocusReading): { text: string; verdict: string | null; tone: "better" | "worse" | null } => {
    if (reading.hidden_because !== null || reading.after === null)
      return {
        text: t(`results_hidden.${reading.hidden_because ?? "too_small"}`, { smallest: reading.smallest_group }),
        verdict: null,
        tone: null,
      };
    const { change } = reading;
    if (change === null)
      return {
        text: t(reading.asks_the_same ? "focus.now" : "focus.other_questions", {
          share: words.percent(reading.after),
        }),
        verdict: null,
        tone: null,
      };
    return {
      text: t("focus.changed", {
        before: words.percent(reading.before ?? 0),
        after: words.percent(reading.after),
        points: words.points(change.difference),
        low: words.points(change.low),
        high: words.points(change.high),
      }),
      verdict: t(change.is_beyond_chance ? "focus.beyond_chance" : "focus.within_chance"),
      tone: change.is_beyond_chance ? (change.difference > 0 ? "better" : "worse") : null,
    };
  };
}
