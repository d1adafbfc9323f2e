// SPDX-License-Identifier: Apache-2.0
// An offering as its form holds it, and as the API takes it.
import type { components } from "@/api/schema";
import { type Numeral, numberOf } from "@/lib/given";

type Schemas = components["schemas"];

interface DevelopedValue {
  competency_id: string | null;
  from_level: Numeral;
  to_level: Numeral;
}

export type OfferingValues = {
  title: string;
  summary: string;
  description: string;
  method: Schemas["Method"];
  giver: Schemas["Giver"];
  is_microlearning: boolean;
  hours: Numeral;
  direct_cost: Numeral;
  language: string;
  modality: Schemas["Modality"] | null;
  provider: string;
  link: string;
  owner_id: { id: string; name: string } | null;
  review_on: string;
  least_months: Numeral;
  competencies: DevelopedValue[];
  responsibility_ids: { id: string; title: string }[];
  unit_ids: string[];
  job_ids: { id: string; title: string }[];
  prerequisite_ids: { id: string; title: string }[];
};

export const nothingYet: OfferingValues = {
  title: "",
  summary: "",
  description: "",
  method: "course",
  giver: "own",
  is_microlearning: false,
  hours: "",
  direct_cost: "",
  language: "",
  modality: null,
  provider: "",
  link: "",
  owner_id: null,
  review_on: "",
  least_months: 0,
  competencies: [],
  responsibility_ids: [],
  unit_ids: [],
  job_ids: [],
  prerequisite_ids: [],
};

export function valuesOf(view: Schemas["OfferingView"]): OfferingValues {
  const { offering } = view;
  return {
    title: offering.title,
    summary: offering.summary,
    description: offering.description,
    method: offering.method,
    giver: offering.giver,
    is_microlearning: offering.is_microlearning,
    hours: offering.hours ?? "",
    direct_cost: offering.direct_cost ?? "",
    language: offering.language ?? "",
    modality: offering.modality,
    provider: offering.provider,
    link: offering.link,
    owner_id: offering.owner_id ? { id: offering.owner_id, name: view.owner_name ?? "" } : null,
    review_on: offering.review_on ?? "",
    least_months: offering.least_months,
    competencies: view.competencies.map((one) => ({
      competency_id: one.competency_id,
      from_level: one.from_level ?? "",
      to_level: one.to_level,
    })),
    responsibility_ids: view.responsibilities.map(({ id, title }) => ({ id, title })),
    unit_ids: view.units.map(({ id }) => id),
    job_ids: view.jobs.map(({ id, title }) => ({ id, title })),
    prerequisite_ids: view.prerequisites.map(({ id, title }) => ({ id, title })),
  };
}

export function draftOf(values: OfferingValues) {
  const { competencies, ...same } = values;
  return {
    ...same,
    hours: numberOf(values.hours),
    direct_cost: numberOf(values.direct_cost),
    language: values.language || null,
    review_on: values.review_on || null,
    least_months: Number(values.least_months) || 0,
    owner_id: values.owner_id?.id ?? null,
    responsibility_ids: values.responsibility_ids.map(({ id }) => id),
    job_ids: values.job_ids.map(({ id }) => id),
    prerequisite_ids: values.prerequisite_ids.map(({ id }) => id),
    competencies: competencies.flatMap(({ competency_id, from_level, to_level }) =>
      competency_id === null
        ? []
        : [{ competency_id, from_level: numberOf(from_level), to_level: Number(to_level) || 0 }],
    ),
  };
}
