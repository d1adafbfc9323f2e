// SPDX-License-Identifier: Apache-2.0
// A campaign as its form holds it (empty fields are empty texts) and as the API takes it.
import type { components } from "@/api/schema";
import { daysBetween, plusDays, today } from "@/lib/dates";
import { given, type Numeral, numberOf } from "@/lib/given";
import type { ChosenPerson } from "@/ui/people-select";

type Schemas = components["schemas"];

export type ChosenJob = { id: string; title: string };

/** Named as the API names them: its problems point at these fields. */
export type AudienceValues = {
  has_rule: boolean;
  rule: { unit_ids: string[]; job_ids: ChosenJob[]; least_months: Numeral; most_months: Numeral };
  person_ids: ChosenPerson[];
  left_out_ids: ChosenPerson[];
};

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
    audience: {
      has_rule: true,
      rule: { unit_ids: [], job_ids: [], least_months: "", most_months: "" },
      person_ids: [],
      left_out_ids: [],
    },
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

/** With the names of whom and what it names. */
export function audienceValues(
  audience: Schemas["Audience"],
  names: Pick<Schemas["CampaignView"], "jobs" | "named_people" | "left_out_people">,
): AudienceValues {
  return {
    has_rule: audience.rule !== null,
    rule: {
      unit_ids: audience.rule?.unit_ids ?? [],
      job_ids: names.jobs,
      least_months: audience.rule?.least_months ?? "",
      most_months: audience.rule?.most_months ?? "",
    },
    person_ids: names.named_people,
    left_out_ids: names.left_out_people,
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

const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id);

export function campaignContent<Values extends CampaignValues>(values: Values) {
  const { rule, ...audience } = values.audience;
  return {
    ...values,
    also_by: values.mode === "attributed" ? values.also_by : ("nothing" as const),
    audience: {
      rule: audience.has_rule
        ? {
            unit_ids: rule.unit_ids,
            job_ids: idsOf(rule.job_ids),
            least_months: numberOf(rule.least_months),
            most_months: numberOf(rule.most_months),
          }
        : null,
      person_ids: idsOf(audience.person_ids),
      left_out_ids: idsOf(audience.left_out_ids),
    },
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
