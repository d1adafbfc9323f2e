// SPDX-License-Identifier: Apache-2.0
// The way of a review: whom it waits for, and which of its phases are behind it.
import type { components } from "@/api/schema";
import type { Party, View } from "./sheet-values";

type Schemas = components["schemas"];
type Phase = Schemas["ReviewPhase"];
type WaitsFor = Schemas["WaitsFor"];
type TurnKind = Schemas["ReviewTurnKind"];

type OnItsWay = Pick<View, "state" | "turns" | "phases" | "extended_until">;

const has = (view: Pick<View, "turns">, kind: TurnKind) =>
  view.turns.some((turn) => turn.kind === kind && !turn.is_void);

export const isIn = (view: Pick<View, "turns">, party: Party) =>
  has(view, party === "employee" ? "self_submitted" : "manager_submitted");

const laterOf = (one: string, other: string | null) => (other !== null && other > one ? other : one);

/** The last day to write, with what the review was given more; none: the side does not write. */
export function lastDayOf({ phases, extended_until }: OnItsWay, party: Party): string | null {
  const phase = phases.find((one) => one.phase === (party === "employee" ? "self" : "manager"));
  return phase ? laterOf(phase.ends_on, extended_until) : null;
}

const between = (employee: boolean, reviewer: boolean): WaitsFor =>
  employee && reviewer ? "both" : employee ? "employee" : reviewer ? "reviewer" : "nobody";

export function waitsFor(view: OnItsWay, today: string): WaitsFor {
  switch (view.state) {
    case "writing": {
      const last = lastDayOf(view, "employee");
      return between(last !== null && last >= today && !isIn(view, "employee"), !isIn(view, "manager"));
    }
    case "approval":
      return "approver";
    case "calibration":
      return "people_team";
    case "sharing":
      return "reviewer";
    case "shared":
      return "both";
    case "met":
      return between(!has(view, "acknowledged") && !has(view, "disagreed"), !has(view, "manager_signed"));
    case "appealed":
      return "second_reviewer";
    default:
      return "nobody";
  }
}

export type PhaseStand = "done" | "now" | "later";

const stations: Partial<Record<View["state"], Phase>> = {
  approval: "approval",
  calibration: "calibration",
  sharing: "sharing",
  shared: "meeting",
  met: "sign_off",
};

const order: readonly Phase[] = [
  "self",
  "peers",
  "manager",
  "approval",
  "calibration",
  "sharing",
  "meeting",
  "sign_off",
];

/** Where a phase stands: the states say it, and while both write, whoever is in and the day. */
export function standOf(view: OnItsWay, phase: Schemas["PhaseDates"], today: string): PhaseStand {
  const station = stations[view.state];
  if (view.state === "writing") {
    if (phase.phase === "peers") return phase.ends_on < today ? "done" : phase.starts_on <= today ? "now" : "later";
    if (phase.phase !== "self" && phase.phase !== "manager") return "later";
    const party = phase.phase === "self" ? "employee" : "manager";
    if (isIn(view, party) || (party === "employee" && (lastDayOf(view, party) ?? today) < today)) return "done";
    return phase.starts_on <= today ? "now" : "later";
  }
  if (!station) return "done";
  const difference = order.indexOf(phase.phase) - order.indexOf(station);
  return difference < 0 ? "done" : difference === 0 ? "now" : "later";
}

export type ReopenLevel = Schemas["ReopenLevel"];

const states: readonly View["state"][] = [
  "writing",
  "approval",
  "calibration",
  "sharing",
  "shared",
  "met",
  "signed_off",
  "appealed",
  "closed",
];

const stateAt: Partial<Record<ReopenLevel, View["state"]>> = {
  approval: "approval",
  sharing: "sharing",
  sign_off: "met",
};

/** The levels that the review has come past, the earliest first. */
export function levelsToReopen(view: OnItsWay): ReopenLevel[] {
  const levels: ReopenLevel[] = ["employee_part", "manager_part", "approval", "sharing", "sign_off"];
  return levels.filter((level) => {
    if (level === "employee_part") return isIn(view, "employee");
    if (level === "manager_part") return isIn(view, "manager");
    if (level === "approval" && !view.phases.some((one) => one.phase === "approval")) return false;
    return states.indexOf(view.state) > states.indexOf(stateAt[level] ?? "closed");
  });
}
