// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { itemDraft, newItem, reassessment, saysMore } from "./item-values";

const plan = { starts_on: "2999-01-01", ends_on: "2999-12-31" };

test("a new item is due within its plan, also when the plan begins later or ends soon", () => {
  expect(newItem(plan).due_on).toBe("2999-04-01");
  expect(newItem({ starts_on: "2000-01-01", ends_on: "2000-12-31" }).due_on).toBe("2000-12-31");
});

test("fields left empty are sent as null and not as empty texts, and a nought stays a nought", () => {
  expect(itemDraft(newItem(plan))).toMatchObject({
    hours_on_duty: null,
    hours_off_duty: null,
    direct_cost: null,
    from_level: null,
    starts_on: null,
    reassess_on: null,
    cost_centre: null,
    reason: null,
  });
  expect(itemDraft({ ...newItem(plan), direct_cost: 0 }).direct_cost).toBe(0);
});

test("a reassessment moves with the due date, as many days after it, but for one that was just chosen", () => {
  const before = { ...newItem(plan), due_on: "2999-05-01", reassess_on: "2999-07-30" };
  expect(reassessment({ ...before, due_on: "2999-08-01" }, before)).toBe("2999-10-30");
  expect(reassessment({ ...before, due_on: "2999-03-01" }, before)).toBe("2999-05-30");
  expect(reassessment({ ...before, due_on: "2999-08-01", reassess_on: "2999-09-01" }, before)).toBe("2999-09-01");
  expect(reassessment({ ...before, due_on: "2999-08-01", reassess_on: "" }, { ...before, reassess_on: "" })).toBe("");
});

test("the quiet part says something once it holds more than its defaults", () => {
  expect(saysMore({ ...newItem(plan), reassess_on: "2999-07-01" })).toBe(false);
  expect(saysMore({ ...newItem(plan), priority: "high" })).toBe(true);
  expect(saysMore({ ...newItem(plan), cost_centre: "4711" })).toBe(true);
});
