// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { campaignContent, newCampaign } from "./campaign-values";

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
