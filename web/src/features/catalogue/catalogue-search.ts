// SPDX-License-Identifier: Apache-2.0
// What narrows the catalogue down: in the address of its page, and as the API is asked.
import type { components, operations } from "@/api/schema";
import { methods } from "@/lib/methods";
import { modalities } from "@/lib/modalities";
import { oneOf, text } from "@/lib/search-params";

type Schemas = components["schemas"];
type Query = NonNullable<operations["list_offerings"]["parameters"]["query"]>;

export const givers: readonly Schemas["Giver"][] = ["own", "external", "free", "partner"];
/** For the learning team: beside what is offered, what is not, and what is to be looked at again. */
export const shelves = ["published", "draft", "review", "retired"] as const;

export interface CatalogueSearch {
  show: (typeof shelves)[number];
  words?: string;
  competency?: string;
  /** With the job whose responsibility it is, by which it is chosen and named. */
  responsibility?: string;
  job?: string;
  method?: Schemas["Method"];
  giver?: Schemas["Giver"];
  modality?: Schemas["Modality"];
  language?: string;
  hours?: string;
  cost?: string;
  short?: boolean;
  mine?: boolean;
}

const known = <Value extends string>(values: readonly Value[], value: unknown) =>
  values.find((one) => one === value) || undefined;

const amount = (value: unknown) => {
  const written = text(value);
  return written && Number(written) >= 0 ? written : undefined;
};

export function catalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  const all = {
    words: text(search.words),
    competency: text(search.competency),
    responsibility: text(search.responsibility),
    job: text(search.job),
    method: known(methods, search.method),
    giver: known(givers, search.giver),
    modality: known(modalities, search.modality),
    language: text(search.language),
    hours: amount(search.hours),
    cost: amount(search.cost),
    short: search.short === true || undefined,
    mine: search.mine === true || undefined,
  };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return { show: oneOf(shelves, search.show), ...Object.fromEntries(given) };
}

/** Whether anything but the shelf is chosen. */
export const isNarrowed = (search: CatalogueSearch) => Object.keys(search).some((key) => key !== "show");

export function queryOf(search: CatalogueSearch): Query {
  return {
    limit: 48,
    ...(search.show === "review" ? { review_due: true } : { state: search.show }),
    ...(search.words && { words: search.words }),
    ...(search.competency && { competency_id: search.competency }),
    ...(search.responsibility && { responsibility_id: search.responsibility }),
    ...(search.method && { method: search.method }),
    ...(search.giver && { giver: search.giver }),
    ...(search.modality && { modality: search.modality }),
    ...(search.language && { language: search.language }),
    ...(search.hours && { most_hours: Number(search.hours) }),
    ...(search.cost && { most_cost: Number(search.cost) }),
    ...(search.short && { is_microlearning: true }),
    ...(search.mine && { open_to_me: true }),
  };
}
