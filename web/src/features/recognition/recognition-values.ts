// SPDX-License-Identifier: Apache-2.0
// A recognition as its form holds it and as the API takes it, and what its points come to.
import type { components } from "@/api/schema";

type Schemas = components["schemas"];

/** A type and not an interface: forms want values with an index signature. */
export type RecognitionValues = {
  receiver_ids: string[];
  message: string;
  points_each: number;
  company_value_id: string | null;
  competency_id: string | null;
  /** One of what is offered to thank for: "item:…", "goal:…", "rise:…:3". */
  about: string | null;
  visibility: Schemas["RecognitionVisibility"];
};

export function newRecognition(receiver: string | undefined): RecognitionValues {
  return {
    receiver_ids: receiver ? [receiver] : [],
    message: "",
    points_each: 0,
    company_value_id: null,
    competency_id: null,
    about: null,
    visibility: "everybody",
  };
}

export function recognitionDraft({ about, ...values }: RecognitionValues) {
  const [kind, id, level] = about?.split(":") ?? [];
  return {
    ...values,
    competency_id: kind === "rise" ? (id ?? null) : values.competency_id,
    rises_to: kind === "rise" ? Number(level) : null,
    plan_item_id: kind === "item" ? (id ?? null) : null,
    goal_id: kind === "goal" ? (id ?? null) : null,
  };
}

/** A few amounts to choose from, none first: the least, the most, and what lies between in round steps. */
export function amountsOf(purse: Pick<Schemas["PurseView"], "least_points" | "most_points">): number[] {
  const { least_points, most_points } = purse;
  const between = [0.25, 0.5].map((share) => Math.round((most_points * share) / 5) * 5);
  const amounts = [least_points, ...between, most_points].filter(
    (one) => one > 0 && one >= least_points && one <= most_points,
  );
  return [0, ...new Set(amounts)];
}

export function giftOf(values: Pick<RecognitionValues, "receiver_ids" | "points_each">, purse: Schemas["PurseView"]) {
  const total = values.points_each * values.receiver_ids.length;
  return {
    total,
    left: purse.to_give - total,
    waits: purse.approval_above !== null && total > purse.approval_above,
  };
}
