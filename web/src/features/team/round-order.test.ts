// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { nextUnseen, type RoundPerson, withSeen } from "./round-order";

const person = (person_id: string, seen_at: string | null) => ({ person_id, seen_at }) as RoundPerson;

test("the round goes on to the next who was not seen, and begins anew at the end", () => {
  const people = [person("a", null), person("b", "2026-03-02T09:00:00Z"), person("c", null)];
  expect(nextUnseen(people)?.person_id).toBe("a");
  expect(nextUnseen(people, "a")?.person_id).toBe("c");
  expect(nextUnseen(people, "c")?.person_id).toBe("a");
});

test("when only the one at hand is left, nobody comes next", () => {
  expect(nextUnseen([person("a", null), person("b", "2026-03-02T09:00:00Z")], "a")).toBeUndefined();
});

test("who was seen is seen at once, and nobody else", () => {
  const round = { week_of: "2026-03-02", items: [person("a", null), person("b", null)] };
  expect(withSeen(round, "a", "2026-03-02T09:00:00Z").items.map((one) => one.seen_at)).toEqual([
    "2026-03-02T09:00:00Z",
    null,
  ]);
});
