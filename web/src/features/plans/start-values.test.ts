// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { newPlan, planDraft } from "./start-values";

test("a plan without a meeting says nothing about one", () => {
  const draft = planDraft({ ...newPlan("My year"), starts_on: "2026-03-01", met_with_id: "7" });
  expect(draft).not.toHaveProperty("meeting_kind");
  expect(draft).not.toHaveProperty("met_with_id");
  expect(draft.ends_on).toBe("2027-02-28");
});

test("a plan from a meeting says which, when and with whom", () => {
  const draft = planDraft({ ...newPlan("T"), meeting_kind: "review", met_on: "2026-02-01", met_with_id: "7" });
  expect(draft).toMatchObject({ meeting_kind: "review", met_on: "2026-02-01", met_with_id: "7" });
});
