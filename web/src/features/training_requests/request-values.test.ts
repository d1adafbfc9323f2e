// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { answerersFor, newRequest, requestDraft, requestFor, totalsOf } from "./request-values";

const settings = { learning_team_from: 500, budget_holder_from: 2000, answer_within_days: 10, version: 1 };
const empty = newRequest("EUR", "2026-03-01");

test("the thresholds themselves already need the next answer", () => {
  expect(answerersFor(499.99, settings)).toEqual(["manager"]);
  expect(answerersFor(500, settings)).toEqual(["manager", "learning_team"]);
  expect(answerersFor(2000, settings)).toEqual(["manager", "learning_team", "budget_holder"]);
});

test("a total in another currency is converted once its rate is known", () => {
  const values = { ...empty, fee: 9950, travel: 50, currency: "SEK" };
  expect(totalsOf(values, "EUR")).toEqual({ total: 10000, converted: null });
  expect(totalsOf({ ...values, exchange_rate: 0.09 }, "EUR")).toEqual({ total: 10000, converted: 900 });
  expect(totalsOf({ ...values, currency: "EUR" }, "EUR").converted).toBe(10000);
});

test("the workspace's currency is sent without a rate, and online training without a place", () => {
  const draft = requestDraft({ ...empty, where: "online", place: "Lund", exchange_rate: 2 }, null, "EUR");
  expect(draft).toMatchObject({ exchange_rate: null, rate_on: null, place: null, link: null });
  expect(draft.fee).toBeUndefined();
});

test("what is asked for an item begins with its chosen solution", () => {
  const item = { title: "Learn to prune", due_on: "2026-09-30", starts_on: null, reason: null, cost_centre: "N-1" };
  const option = { title: "Winter course", provider: "School of trees", direct_cost: 420, starts_on: "2026-05-04" };
  const values = requestFor(
    empty,
    { ...item, success_measure: "Ten trees." } as Parameters<typeof requestFor>[1],
    { ...option, ends_on: null } as Parameters<typeof requestFor>[2],
  );
  expect(values).toMatchObject({ title: "Winter course", provider: "School of trees", fee: 420, cost_centre: "N-1" });
  expect(values.ends_on).toBe("2026-05-04");
  expect(values.expected_benefit).toBe("Ten trees.");
});
