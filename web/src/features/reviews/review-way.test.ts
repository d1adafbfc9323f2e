// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { levelsToReopen, standOf, waitsFor } from "./review-way";
import type { View } from "./sheet-values";

type Turn = View["turns"][number];

const turn = (kind: Turn["kind"], is_void = false): Turn => ({
  kind,
  at: "2026-03-01T10:00:00.000Z",
  by_name: null,
  comment: "",
  person_name: null,
  rating: null,
  is_void,
});

const phases: View["phases"] = [
  { phase: "self", starts_on: "2026-03-01", ends_on: "2026-03-10" },
  { phase: "manager", starts_on: "2026-03-01", ends_on: "2026-03-20" },
  { phase: "sharing", starts_on: "2026-03-21", ends_on: "2026-03-25" },
  { phase: "meeting", starts_on: "2026-03-26", ends_on: "2026-03-30" },
  { phase: "sign_off", starts_on: "2026-03-31", ends_on: "2026-04-05" },
];

const at = (state: View["state"], ...turns: Turn[]) => ({ state, turns, phases, extended_until: null });

test("a review waits for both sides until each is in, and not for an employee whose time is over", () => {
  expect(waitsFor(at("writing"), "2026-03-05")).toBe("both");
  expect(waitsFor(at("writing", turn("self_submitted")), "2026-03-05")).toBe("reviewer");
  expect(waitsFor(at("writing", turn("self_submitted", true)), "2026-03-05")).toBe("both");
  expect(waitsFor(at("writing"), "2026-03-11")).toBe("reviewer");
  expect(waitsFor({ ...at("writing"), extended_until: "2026-03-15" }, "2026-03-11")).toBe("both");
});

test("after the meeting it waits for whoever has not signed", () => {
  expect(waitsFor(at("met"), "2026-03-31")).toBe("both");
  expect(waitsFor(at("met", turn("disagreed")), "2026-03-31")).toBe("reviewer");
  expect(waitsFor(at("met", turn("acknowledged", true), turn("manager_signed")), "2026-03-31")).toBe("employee");
  expect(waitsFor(at("closed"), "2026-03-31")).toBe("nobody");
});

test("phases are behind, now or to come as the review goes on", () => {
  const stands = (view: ReturnType<typeof at>, day: string) => phases.map((phase) => standOf(view, phase, day));
  expect(stands(at("writing"), "2026-03-05")).toEqual(["now", "now", "later", "later", "later"]);
  expect(stands(at("writing", turn("self_submitted")), "2026-03-05").slice(0, 2)).toEqual(["done", "now"]);
  expect(stands(at("shared"), "2026-03-27")).toEqual(["done", "done", "done", "now", "later"]);
  expect(stands(at("closed"), "2026-03-27")).toEqual(["done", "done", "done", "done", "done"]);
});

test("only levels that a review has come past can be reopened", () => {
  const written = [turn("self_submitted"), turn("manager_submitted")];
  expect(levelsToReopen(at("writing", turn("self_submitted")))).toEqual(["employee_part"]);
  expect(levelsToReopen(at("shared", ...written))).toEqual(["employee_part", "manager_part", "sharing"]);
  expect(levelsToReopen(at("closed", ...written))).toEqual(["employee_part", "manager_part", "sharing", "sign_off"]);
});
