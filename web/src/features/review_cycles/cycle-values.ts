// SPDX-License-Identifier: Apache-2.0
// A cycle of reviews as its form holds it (empty fields are empty texts) and as the API takes it; how its phases lie.
import type { components, operations } from "@/api/schema";
import { daysBetween, plusDays, today } from "@/lib/dates";
import { given, type Numeral, numberOf } from "@/lib/given";
import { type AudienceValues, audienceContent, newAudience } from "@/ui/audience-values";

type Schemas = components["schemas"];
export type Phase = Schemas["ReviewPhase"];
export type PhaseValues = Schemas["PhaseDates"];

/** Named as the API names them: its problems point at these fields. */
export type CycleValues = {
  name: string;
  message: string;
  review_template_id: string;
  period_from: string;
  period_to: string;
  audience: AudienceValues;
  /** In the order in which they come. */
  phases: PhaseValues[];
  is_parallel: boolean;
  manager_change: Schemas["ManagerChange"];
  former_manager_reads: boolean;
  appeal_days: Numeral;
  three_sixty_round_id: string;
  remind_every_days: Numeral;
};

/** In their order, with the days that each is given at first. */
const usualDays: Record<Phase, number> = {
  self: 14,
  peers: 14,
  manager: 14,
  approval: 7,
  calibration: 7,
  sharing: 5,
  meeting: 14,
  sign_off: 7,
};

export const allPhases = Object.keys(usualDays) as Phase[];

export const isAlwaysThere = (phase: Phase) =>
  phase === "manager" || phase === "sharing" || phase === "meeting" || phase === "sign_off";

/** Those that may run at the same time. */
const mayOverlap = (phase: Phase) => allPhases.indexOf(phase) <= allPhases.indexOf("manager");

const daysOf = ({ phase, starts_on, ends_on }: PhaseValues) => {
  const days = starts_on && ends_on ? daysBetween(starts_on, ends_on) + 1 : usualDays[phase];
  return days > 0 ? days : usualDays[phase];
};

const earliest = (one: string, other: string) => [one, other].sort()[0] ?? one;
const latest = (one: string, other: string) => [one, other].sort()[1] ?? one;

/** One after the other from the first day on, each as long as it was; the first ones side by side where they may be. */
export function laidOut(phases: readonly PhaseValues[], isParallel: boolean, firstDay: string): PhaseValues[] {
  let next = firstDay;
  return phases.map((one) => {
    const starts_on = isParallel && mayOverlap(one.phase) ? firstDay : next;
    const ends_on = plusDays(starts_on, daysOf(one) - 1);
    next = latest(next, plusDays(ends_on, 1));
    return { phase: one.phase, starts_on, ends_on };
  });
}

/** With a phase more or less; those after it make room or move up. */
export function withPhase({ phases, is_parallel }: CycleValues, phase: Phase, isThere: boolean): PhaseValues[] {
  const firstDay = phases[0]?.starts_on || today();
  const others = phases.filter((one) => one.phase !== phase);
  const added = [...others, ...(isThere ? [{ phase, starts_on: "", ends_on: "" }] : [])];
  const order = ({ phase: one }: PhaseValues) => allPhases.indexOf(one);
  return laidOut(
    added.sort((a, b) => order(a) - order(b)),
    is_parallel,
    firstDay,
  );
}

const usualPhases: readonly Phase[] = ["self", "manager", "sharing", "meeting", "sign_off"];
const daysAhead = 7;

/** The calendar year that lies behind, or most of it. */
export function usualPeriod(day: string): { period_from: string; period_to: string } {
  const year = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) <= 6 ? 1 : 0);
  return { period_from: `${year}-01-01`, period_to: `${year}-12-31` };
}

export function newCycle(templateId: string): CycleValues {
  const blank = usualPhases.map((phase) => ({ phase, starts_on: "", ends_on: "" }));
  return {
    name: "",
    message: "",
    review_template_id: templateId,
    ...usualPeriod(today()),
    audience: newAudience(),
    phases: laidOut(blank, false, plusDays(today(), daysAhead)),
    is_parallel: false,
    manager_change: "new_takes_over",
    former_manager_reads: true,
    appeal_days: 14,
    three_sixty_round_id: "",
    remind_every_days: 5,
  };
}

export function cycleValuesOf(view: Schemas["CycleView"], audience: AudienceValues): CycleValues {
  const { name, message, review_template_id, period_from, period_to, phases } = view;
  const { is_parallel, manager_change, former_manager_reads, appeal_days } = view;
  return {
    name,
    message,
    review_template_id,
    period_from,
    period_to,
    audience,
    phases,
    is_parallel,
    manager_change,
    former_manager_reads,
    appeal_days,
    three_sixty_round_id: view.three_sixty_round_id ?? "",
    remind_every_days: view.remind_every_days ?? "",
  };
}

type CycleContent = operations["create_review_cycle"]["requestBody"]["content"]["application/json"];

const written = (text: string) => (text || undefined) as string;

/** What is missing is left out, so that the server names it together with every other problem. */
export function cycleContent(values: CycleValues): CycleContent {
  return {
    ...values,
    review_template_id: written(values.review_template_id),
    period_from: written(values.period_from),
    period_to: written(values.period_to),
    audience: audienceContent(values.audience),
    phases: values.phases.map(({ phase, starts_on, ends_on }) => ({
      phase,
      starts_on: written(starts_on),
      ends_on: written(ends_on),
    })),
    appeal_days: given(values.appeal_days),
    three_sixty_round_id: values.three_sixty_round_id || null,
    remind_every_days: numberOf(values.remind_every_days),
  };
}

export type PhaseTime = "over" | "now" | "ahead";

export function phaseTime({ starts_on, ends_on }: PhaseValues, day: string): PhaseTime {
  if (ends_on < day) return "over";
  return starts_on <= day ? "now" : "ahead";
}

export interface PhasePlace extends PhaseValues {
  time: PhaseTime;
  /** Per cent of the whole time, from its first day to the end of its last. */
  left: number;
  width: number;
}

export interface Timeline {
  places: PhasePlace[];
  /** Where the day lies, in per cent; null: before or after. */
  day: number | null;
}

/** The phases beside each other on the days from the first to the last. */
export function timelineOf(phases: readonly PhaseValues[], day: string): Timeline {
  const first = phases.reduce((least, { starts_on }) => earliest(least, starts_on), "9999-12-31");
  const last = phases.reduce((most, { ends_on }) => latest(most, ends_on), "");
  if (phases.length === 0) return { places: [], day: null };
  const days = daysBetween(first, last) + 1;
  const at = (one: string) => (100 * daysBetween(first, one)) / days;
  const places = phases.map((one) => ({
    ...one,
    time: phaseTime(one, day),
    left: at(one.starts_on),
    width: at(plusDays(one.ends_on, 1)) - at(one.starts_on),
  }));
  return { places, day: day < first || day > last ? null : at(day) + 50 / days };
}
