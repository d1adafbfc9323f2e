// SPDX-License-Identifier: Apache-2.0
// A person as a form holds them (empty fields are empty texts) and as the API takes them.

import type { components } from "@/api/schema";
import { today } from "@/lib/dates";
import type { Numeral } from "@/lib/given";

type Profile = components["schemas"]["PersonProfile"];

/** Types and not interfaces: forms want values with an index signature. */
export type PersonValues = {
  employee_number: string;
  given_name: string;
  family_name: string;
  email: string;
  started_on: string;
  location: string;
  time_zone: string | null;
  language: string | null;
  weekly_hours: Numeral;
  hourly_cost: Numeral;
};

export type AssignmentValues = {
  unit_id: string | null;
  job_id: string | null;
  manager_id: string | null;
};

export const newPerson = (): PersonValues & AssignmentValues => ({
  employee_number: "",
  given_name: "",
  family_name: "",
  email: "",
  started_on: today(),
  location: "",
  time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  language: null,
  weekly_hours: "",
  hourly_cost: "",
  unit_id: null,
  job_id: null,
  manager_id: null,
});

export function valuesOf({ person, employment, time_zone, language }: Profile): PersonValues {
  return {
    employee_number: person.employee_number,
    given_name: person.given_name,
    family_name: person.family_name,
    email: person.email ?? "",
    started_on: employment?.started_on ?? "",
    location: person.location,
    time_zone: time_zone || null,
    language: language || null,
    weekly_hours: employment?.weekly_hours ?? "",
    hourly_cost: employment?.hourly_cost ?? "",
  };
}

/** A new person without the fields that were left empty. */
export function personDraft(values: ReturnType<typeof newPerson>) {
  const { employee_number, given_name, family_name, started_on, unit_id, ...optional } = values;
  const filled = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== "" && value !== null));
  return { employee_number, given_name, family_name, started_on, unit_id: unit_id ?? "", ...filled };
}

/** The fields that change, of which those that may be empty are cleared by null. */
export function personChange(changes: Partial<PersonValues>) {
  const clearable = ["email", "weekly_hours", "hourly_cost"];
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, value === "" && clearable.includes(field) ? null : value]),
  );
}
