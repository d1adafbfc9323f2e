// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { components } from "@/api/schema";
import { amountsOf, giftOf, newRecognition, recognitionDraft } from "./recognition-values";

const purse: components["schemas"]["PurseView"] = {
  person_id: "1",
  is_running: true,
  to_give: 100,
  earned: 0,
  least_points: 5,
  most_points: 60,
  approval_above: 80,
  budget_owner_name: "Mara Ohm",
  period_ends_on: "2026-03-31",
  point_value: 0.1,
};

test("amounts to choose from begin with none and stay within the programme's range", () => {
  expect(amountsOf(purse)).toEqual([0, 5, 15, 30, 60]);
  expect(amountsOf({ least_points: 10, most_points: 10 })).toEqual([0, 10]);
  expect(amountsOf({ least_points: 0, most_points: 20 })).toEqual([0, 5, 10, 20]);
});

test("a gift counts for each receiver, and above the limit it waits", () => {
  const gift = (people: number, points_each: number) =>
    giftOf({ receiver_ids: Array.from({ length: people }, (_, place) => String(place)), points_each }, purse);
  expect(gift(2, 40)).toEqual({ total: 80, left: 20, waits: false });
  expect(gift(3, 30)).toEqual({ total: 90, left: 10, waits: true });
  expect(gift(0, 30).total).toBe(0);
});

test("what it is about is sent as what it is", () => {
  const values = { ...newRecognition("7"), message: "Thank you." };
  expect(recognitionDraft({ ...values, about: "item:12" })).toMatchObject({ plan_item_id: "12", goal_id: null });
  expect(recognitionDraft({ ...values, about: "goal:13" })).toMatchObject({ plan_item_id: null, goal_id: "13" });
  expect(recognitionDraft({ ...values, competency_id: "3", about: "rise:14:4" })).toMatchObject({
    competency_id: "14",
    rises_to: 4,
  });
  expect(recognitionDraft({ ...values, competency_id: "3" })).toMatchObject({ competency_id: "3", rises_to: null });
});
