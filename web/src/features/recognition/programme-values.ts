// SPDX-License-Identifier: Apache-2.0
// A recognition programme as its form holds it (empty fields are empty texts) and as the API takes it.
import type { components } from "@/api/schema";
import { given, type Numeral, numberOf } from "@/lib/given";

type Schemas = components["schemas"];

export type ExtraValues = {
  /** Of a row that has no id of its own. */
  key: string;
  to: "managers" | "unit" | "job";
  unit_id: string | null;
  job_id: string | null;
  job_title: string | null;
  points: Numeral;
};

/** A type and not an interface: forms want values with an index signature. */
export type ProgrammeValues = {
  name: string;
  starts_on: string;
  ends_on: string;
  allowance_period: Schemas["AllowancePeriod"];
  allowance: Numeral;
  least_points: Numeral;
  most_points: Numeral;
  approval_above: Numeral;
  budget_owner_id: string;
  budget: Numeral;
  point_value: Numeral;
  extras: ExtraValues[];
};

export function newProgramme(): ProgrammeValues {
  return {
    name: "",
    starts_on: "",
    ends_on: "",
    allowance_period: "month",
    allowance: 100,
    least_points: 5,
    most_points: 50,
    approval_above: "",
    budget_owner_id: "",
    budget: "",
    point_value: 0.1,
    extras: [],
  };
}

export function programmeValuesOf(view: Schemas["ProgrammeView"]): ProgrammeValues {
  const { id: _, version: __, approval_above, budget, ...rest } = view.recognition_programme;
  return {
    ...rest,
    approval_above: approval_above ?? "",
    budget: budget ?? "",
    extras: view.extras.map((extra, place) => ({
      key: String(place),
      to: extra.unit_id ? "unit" : extra.job_id ? "job" : "managers",
      unit_id: extra.unit_id,
      job_id: extra.job_id,
      job_title: extra.job_title,
      points: extra.points,
    })),
  };
}

export function programmeDraft(values: ProgrammeValues) {
  return {
    ...values,
    allowance: given(values.allowance),
    least_points: given(values.least_points),
    most_points: given(values.most_points),
    approval_above: numberOf(values.approval_above),
    budget: numberOf(values.budget),
    point_value: given(values.point_value),
    extras: values.extras.map(({ to, unit_id, job_id, points }) => ({
      unit_id: to === "unit" ? unit_id : null,
      job_id: to === "job" ? job_id : null,
      points: given(points),
    })),
  };
}
