// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { changedFields } from "./changes";

test("only fields with another value count as changed, lists by what is in them", () => {
  const before = { name: "Ada", hours: "", activities: ["measure"], email: null as string | null };
  expect(changedFields(before, { ...before, activities: ["measure"] })).toEqual({});
  expect(changedFields(before, { ...before, email: "ada@example.org", activities: ["measure", "report"] })).toEqual({
    email: "ada@example.org",
    activities: ["measure", "report"],
  });
});

test("a field that was emptied has changed", () => {
  expect(changedFields<{ hours: number | "" }>({ hours: 38.5 }, { hours: "" })).toEqual({ hours: "" });
});
