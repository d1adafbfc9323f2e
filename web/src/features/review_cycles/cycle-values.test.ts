// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { cycleContent, laidOut, newCycle, phaseTime, timelineOf, usualPeriod, withPhase } from "./cycle-values";

const of = (phase: "self" | "peers" | "manager" | "sharing", starts_on = "", ends_on = "") => ({
  phase,
  starts_on,
  ends_on,
});

test("phases follow each other without a gap, each as long as it was", () => {
  const laid = laidOut([of("self", "2026-01-01", "2026-01-03"), of("manager"), of("sharing")], false, "2026-03-02");
  expect(laid).toEqual([
    of("self", "2026-03-02", "2026-03-04"),
    of("manager", "2026-03-05", "2026-03-18"),
    of("sharing", "2026-03-19", "2026-03-23"),
  ]);
});

test("what may run side by side begins together, and the rest waits for the longest", () => {
  const long = of("self", "2026-01-01", "2026-01-20");
  const laid = laidOut([long, of("manager"), of("sharing")], true, "2026-03-02");
  expect(laid.map(({ starts_on }) => starts_on)).toEqual(["2026-03-02", "2026-03-02", "2026-03-22"]);
});

test("a phase that is added stands in its order, and one that goes leaves no gap", () => {
  const cycle = newCycle("1");
  const more = withPhase(cycle, "approval", true);
  expect(more.map(({ phase }) => phase)).toEqual(["self", "manager", "approval", "sharing", "meeting", "sign_off"]);
  const fewer = withPhase({ ...cycle, phases: more }, "self", false);
  expect(fewer[0]).toMatchObject({ phase: "manager", starts_on: cycle.phases[0]?.starts_on });
  expect(withPhase({ ...cycle, phases: more }, "approval", false)).toEqual(cycle.phases);
});

test("in the first half of a year, the year before is reviewed", () => {
  expect(usualPeriod("2026-02-10").period_to).toBe("2025-12-31");
  expect(usualPeriod("2026-11-23").period_from).toBe("2026-01-01");
});

test("a new cycle sends no reminders and no round when there are none, and leaves out what is missing", () => {
  const content = cycleContent({ ...newCycle(""), remind_every_days: "", period_to: "" });
  expect(content).toMatchObject({ remind_every_days: null, three_sixty_round_id: null });
  expect(content.review_template_id).toBeUndefined();
  expect(content.period_to).toBeUndefined();
});

test("a phase is on from its first to its last day", () => {
  const phase = of("self", "2026-03-02", "2026-03-04");
  expect(["2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05"].map((day) => phaseTime(phase, day))).toEqual([
    "ahead",
    "now",
    "now",
    "over",
  ]);
});

test("the timeline covers every day once, and today lies in the middle of its own", () => {
  const { places, day } = timelineOf(
    [of("self", "2026-03-02", "2026-03-03"), of("manager", "2026-03-04", "2026-03-05")],
    "2026-03-03",
  );
  expect(places.map(({ left, width }) => [left, width])).toEqual([
    [0, 50],
    [50, 50],
  ]);
  expect(day).toBe(37.5);
  expect(timelineOf(places, "2026-04-01").day).toBeNull();
});
