// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { components } from "@/api/schema";
import { cameBackWithPlan, isReplaced, isReturned, returnedFirst, waitingItems } from "./returned-items";

type PlanView = components["schemas"]["PlanView"];
type PlanItemView = components["schemas"]["PlanItemView"];

const monday = "2026-11-16T09:00:00Z";
const item = (id: string, part: { agreed_at?: string; returned?: boolean; state?: string }) =>
  ({
    item: { id, agreed_at: part.agreed_at ?? null },
    state: part.state ?? "planned",
    decision: part.returned ? { plan_item_id: id, kind: "returned", at: monday, by_name: "Ana", reason: "Why?" } : null,
  }) as PlanItemView;
const ids = (items: PlanItemView[]) => items.map((one) => one.item.id);

test("an answer is waited for by what is neither agreed nor cancelled", () => {
  const items = [item("1", { agreed_at: monday }), item("2", {}), item("3", { state: "cancelled" })];
  expect(ids(waitingItems({ items } as PlanView))).toEqual(["2"]);
});

test("what came back stands first, and no longer once it is agreed", () => {
  const items = [item("1", {}), item("2", { returned: true }), item("3", { returned: true, agreed_at: monday })];
  expect(ids(returnedFirst(items))).toEqual(["2", "1", "3"]);
  expect(items.map(isReturned)).toEqual([false, true, false]);
});

test("the words of a plan that came back as a whole are not said again at each item", () => {
  const returned = { kind: "returned", at: monday, comment: "Why?" };
  const came = (...turns: object[]) => cameBackWithPlan({ turns } as PlanView, item("1", { returned: true }));
  expect(came(returned)).toBe(true);
  expect(came({ ...returned, kind: "agreed_in_part" })).toBe(false);
  expect(came(returned, { ...returned, kind: "proposed", at: "2026-11-17T09:00:00Z" })).toBe(false);
});

test("what goes on in its own plan is replaced, and carried over what goes on in another", () => {
  const goesOn = (state: string, planId: string) =>
    isReplaced({ state, item: { plan_id: "1" }, carried_to: { plan_id: planId } } as PlanItemView);
  expect(goesOn("carried_over", "1")).toBe(true);
  expect(goesOn("carried_over", "2")).toBe(false);
  expect(isReplaced({ state: "planned", item: { plan_id: "1" }, carried_to: null } as PlanItemView)).toBe(false);
});
