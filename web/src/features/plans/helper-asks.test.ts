// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { components } from "@/api/schema";
import { asksOf, kindFor, standingAsk } from "./helper-asks";

type Ask = components["schemas"]["HelperAskView"];

const ask = (id: string, item: string, state: Ask["state"]): Ask => ({
  id,
  plan_item_id: item,
  person_id: "1",
  person_name: "Ada Lind",
  kind: "coach",
  words: "",
  asked_at: "2026-03-01T09:00:00Z",
  asked_by_name: null,
  state,
  answers: [],
});

test("what was declined, stopped or ended no longer stands", () => {
  const asks = [ask("4", "a", "declined"), ask("3", "a", "accepted"), ask("2", "b", "ended"), ask("1", "c", null)];
  expect(standingAsk(asks, "a")?.id).toBe("3");
  expect(standingAsk(asks, "b")).toBeNull();
  expect(standingAsk(asks, "c")?.id).toBe("1");
  expect(asksOf(asks, "a").map((one) => one.id)).toEqual(["4", "3"]);
});

test("the method suggests what kind of helper is asked", () => {
  expect(kindFor("mentoring")).toBe("mentor");
  expect(kindFor("coaching")).toBe("coach");
  expect(kindFor("course")).toBe("peer_teacher");
});
