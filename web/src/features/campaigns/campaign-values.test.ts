// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { components } from "@/api/schema";
import { daysBetween, today } from "@/lib/dates";
import { campaignContent, newCampaign, nextRound } from "./campaign-values";

test("a new campaign asks everybody, runs two weeks, and sends what it lacks as missing", () => {
  const content = campaignContent({ ...newCampaign(""), opens_on: "2026-03-02", closes_on: "" });
  expect(content.audience.rule).toEqual({ unit_ids: [], job_ids: [], least_months: null, most_months: null });
  expect(content.questionnaire_id).toBeUndefined();
  expect(content.closes_on).toBeUndefined();
  expect(content.earlier_campaign_id).toBeNull();
});

test("without a rule, only those who are named are asked", () => {
  const values = newCampaign("1");
  const audience = { ...values.audience, has_rule: false, person_ids: [{ id: "7", name: "Ada" }] };
  expect(campaignContent({ ...values, audience }).audience).toEqual({
    rule: null,
    person_ids: ["7"],
    left_out_ids: [],
  });
});

test("a mode that keeps no second attribute drops it", () => {
  expect(campaignContent({ ...newCampaign("1"), also_by: "job" }).also_by).toBe("job");
  expect(campaignContent({ ...newCampaign("1"), also_by: "job", mode: "identified" }).also_by).toBe("nothing");
});

test("the next round asks the same people for as long, from today on, and is laid beside the one before", () => {
  const view = {
    campaign: {
      ...newCampaign("1"),
      id: "9",
      opens_on: "2026-03-02",
      closes_on: "2026-03-09",
      remind_every_days: null,
    },
    audience: { rule: null, person_ids: ["7"], left_out_ids: [] },
    named_people: [{ id: "7", name: "Ada" }],
    left_out_people: [],
    jobs: [],
  } as unknown as components["schemas"]["CampaignView"];
  const next = nextRound(view);
  expect(next.earlier_campaign_id).toBe("9");
  expect(next.opens_on).toBe(today());
  expect(daysBetween(next.opens_on, next.closes_on)).toBe(7);
  expect(campaignContent(next).audience.person_ids).toEqual(["7"]);
});
