// SPDX-License-Identifier: Apache-2.0
// What is typed to begin a session, and what is sent of it.
import type { operations } from "@/api/schema";
import type { ChosenPerson } from "@/ui/people-select";

type Content = operations["begin_calibration_session"]["requestBody"]["content"]["application/json"];
type Typed = number | "";

export interface SessionValues extends Record<string, unknown> {
  name: string;
  unit_id: string;
  lowest_level: Typed;
  highest_level: Typed;
  facilitator_id: string;
  contributor_ids: ChosenPerson[];
  uses_guideline: boolean;
  /** One for each point of the scale, the lowest first. */
  guideline: { least: Typed; most: Typed }[];
}

export const newSession = (points: number): SessionValues => ({
  name: "",
  unit_id: "",
  lowest_level: "",
  highest_level: "",
  facilitator_id: "",
  contributor_ids: [],
  uses_guideline: false,
  guideline: Array.from({ length: points }, () => ({ least: "" as const, most: "" as const })),
});

const level = (typed: Typed): number | null => (typed === "" ? null : typed);

/** Whose ratings are compared, as an address asks for it. */
export const scopeOf = ({ unit_id, lowest_level, highest_level }: SessionValues) => ({
  ...(unit_id && { unit_id }),
  ...(lowest_level !== "" && { lowest_level }),
  ...(highest_level !== "" && { highest_level }),
});

/** Every point is sent, so that a problem of one comes back to its own fields; what is left empty is any share. */
export function sessionContent(reviewCycleId: string, values: SessionValues): Content {
  return {
    review_cycle_id: reviewCycleId,
    name: values.name,
    unit_id: values.unit_id || null,
    lowest_level: level(values.lowest_level),
    highest_level: level(values.highest_level),
    facilitator_id: (values.facilitator_id || undefined) as string,
    contributor_ids: values.contributor_ids.map(({ id }) => id),
    guideline: values.uses_guideline
      ? values.guideline.map(({ least, most }, at) => ({
          rating: at + 1,
          least: least === "" ? 0 : least,
          most: most === "" ? 100 : most,
        }))
      : [],
  };
}

/** A range that leaves everything open says nothing. */
export const isRange = (least: number | null, most: number | null): boolean =>
  least !== null && most !== null && (least > 0 || most < 100);
