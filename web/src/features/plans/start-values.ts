// SPDX-License-Identifier: Apache-2.0
// A plan that is being started, as its form holds it, and as the API takes it.
import type { components } from "@/api/schema";
import { lastDayOf, today } from "@/lib/dates";

type Schemas = components["schemas"];

/** A type and not an interface: forms want values with an index signature. */
type NeedValues = {
  need_id: string;
  title: string;
  method: Schemas["Method"];
  due_on: string;
  success_measure: string;
};

/** A type and not an interface: forms want values with an index signature. */
export type StartValues = {
  title: string;
  starts_on: string;
  months: string;
  opening_answer: string;
  /** "" is no meeting. */
  meeting_kind: Schemas["MeetingKind"] | "";
  met_on: string;
  met_with_id: string | null;
  items_for_needs: NeedValues[];
  template_job_id: string | null;
  template_item_ids: string[];
  carried_item_ids: string[];
};

export const newPlan = (title: string): StartValues => ({
  title,
  starts_on: today(),
  months: "12",
  opening_answer: "",
  meeting_kind: "",
  met_on: today(),
  met_with_id: null,
  items_for_needs: [],
  template_job_id: null,
  template_item_ids: [],
  carried_item_ids: [],
});

export const endOf = ({ starts_on, months }: Pick<StartValues, "starts_on" | "months">) =>
  starts_on ? lastDayOf(starts_on, Number(months)) : "";

export function planDraft(values: StartValues) {
  const { months, meeting_kind, met_on, met_with_id, template_job_id, ...rest } = values;
  const meeting = meeting_kind ? { meeting_kind, met_on: met_on || null, met_with_id } : {};
  return { ...rest, ...meeting, ends_on: endOf({ starts_on: values.starts_on, months }) };
}
