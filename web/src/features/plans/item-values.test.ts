// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { itemDraft, newItem } from "./item-values";

test("a new item is due within its plan, also when the plan begins later or ends soon", () => {
  expect(newItem({ starts_on: "2999-01-01", ends_on: "2999-12-31" }).due_on).toBe("2999-04-01");
  expect(newItem({ starts_on: "2000-01-01", ends_on: "2000-12-31" }).due_on).toBe("2000-12-31");
});

test("fields left empty are sent as null and not as empty texts", () => {
  const draft = itemDraft(newItem({ starts_on: "2999-01-01", ends_on: "2999-12-31" }));
  expect(draft).toMatchObject({ hours: null, cost: null, from_level: null, starts_on: null });
});
