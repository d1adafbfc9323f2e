// SPDX-License-Identifier: Apache-2.0
// A campaign as its form holds it (empty fields are empty texts) and as the API takes it.
import type { components } from "@/api/schema";
import { daysBetween, plusDays, today } from "@/lib/dates";
import { given, type Numeral, numberOf } from "@/lib/given";
import { type AudienceValues, audienceContent, audienceValues, newAudience } from "@/ui/audience-values";

type Schemas = components["schemas"];

/** A type and not an interface: forms want values with an index signature. */
export type CampaignValues = {
  name: string;
  message: string;
  questionnaire_id: string;
  mode: Schemas["CampaignMode"];
  also_by: Schemas["AlsoBy"];
  audience: AudienceValues;
  opens_on: string;
  closes_on: string;
  remind_every_days: Numeral;
  smallest_group: Numeral;
  smallest_comment_group: Numeral;
  least_difference: Numeral;
  do_managers_read: boolean;
  adds_joiners: boolean;
  earlier_campaign_id: string;
};

/** In the order in which they are offered. */
export const modes = ["attributed", "unattributed", "identified"] as const;

const daysOpen = 13;

export function newCampaign(questionnaireId: string): CampaignValues {
  return {
    name: "",
    message: "",
    questionnaire_id: questionnaireId,
    mode: "attributed",
    also_by: "nothing",
    audience: newAudience(),
    opens_on: today(),
    closes_on: plusDays(today(), daysOpen),
    remind_every_days: 4,
    smallest_group: 5,
    smallest_comment_group: 10,
    least_difference: 2,
    do_managers_read: true,
    adds_joiners: false,
    earlier_campaign_id: "",
  };
}

export function campaignValuesOf({ campaign, audience, ...view }: Schemas["CampaignView"]): CampaignValues {
  const { name, message, questionnaire_id, mode, also_by, opens_on, closes_on } = campaign;
  const { smallest_group, smallest_comment_group, least_difference, do_managers_read, adds_joiners } = campaign;
  return {
    name,
    message,
    questionnaire_id,
    mode,
    also_by,
    audience: audienceValues(audience, view),
    opens_on,
    closes_on,
    remind_every_days: campaign.remind_every_days ?? "",
    smallest_group,
    smallest_comment_group,
    least_difference,
    do_managers_read,
    adds_joiners,
    earlier_campaign_id: campaign.earlier_campaign_id ?? "",
  };
}

/** The same again from today on, for as long, to be laid beside the one that is closed. */
export function nextRound(view: Schemas["CampaignView"]): CampaignValues {
  const { id, opens_on, closes_on } = view.campaign;
  return {
    ...campaignValuesOf(view),
    opens_on: today(),
    closes_on: plusDays(today(), daysBetween(opens_on, closes_on)),
    earlier_campaign_id: id,
  };
}

export function campaignContent<Values extends CampaignValues>(values: Values) {
  return {
    ...values,
    also_by: values.mode === "attributed" ? values.also_by : ("nothing" as const),
    audience: audienceContent(values.audience),
    // One that is missing is left out, so that the server names it together with every other problem.
    questionnaire_id: (values.questionnaire_id || undefined) as string,
    opens_on: (values.opens_on || undefined) as string,
    closes_on: (values.closes_on || undefined) as string,
    remind_every_days: numberOf(values.remind_every_days),
    smallest_group: given(values.smallest_group),
    smallest_comment_group: given(values.smallest_comment_group),
    least_difference: given(values.least_difference),
    earlier_campaign_id: values.earlier_campaign_id || null,
  };
}
