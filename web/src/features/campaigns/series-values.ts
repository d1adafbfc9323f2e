// SPDX-License-Identifier: Apache-2.0
// A series as its form holds it: its first campaign, and how it goes on.
import type { components } from "@/api/schema";
import { plusDays, today } from "@/lib/dates";
import { given, type Numeral } from "@/lib/given";
import { audienceValues } from "@/ui/audience-values";
import { type CampaignValues, campaignContent, newCampaign } from "./campaign-values";

type Schemas = components["schemas"];

export type SeriesValues = CampaignValues & {
  cadence: Schemas["SeriesCadence"];
  every: Numeral;
  questions_each: Numeral;
  fixed_keys: string[];
};

const daysOpen = 6;

export function newSeries(questionnaireId: string): SeriesValues {
  const first = newCampaign(questionnaireId);
  return {
    ...first,
    closes_on: plusDays(today(), daysOpen),
    remind_every_days: 3,
    cadence: "weeks",
    every: 2,
    questions_each: 3,
    fixed_keys: [],
  };
}

export function seriesValuesOf(view: Schemas["SeriesView"]): SeriesValues {
  const { content } = view;
  return {
    ...content,
    message: content.message,
    audience: audienceValues(content.audience, view),
    remind_every_days: content.remind_every_days ?? "",
    earlier_campaign_id: content.earlier_campaign_id ?? "",
  };
}

export function seriesContent(values: SeriesValues) {
  return { ...campaignContent(values), every: given(values.every), questions_each: given(values.questions_each) };
}
