// SPDX-License-Identifier: Apache-2.0
// What an action item may serve: an open goal, need or plan item of one of the two, as far as the viewer sees it.
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { ActionItem, Room } from "./use-room";

type Kind = "goal" | "need" | "plan_item";

const valueFor = (kind: Kind, id: string) => `${kind}:${id}`;

/** What an action item serves now; empty: nothing. */
export function servedBy({ goal_id, need_id, plan_item_id }: ActionItem) {
  if (goal_id) return valueFor("goal", goal_id);
  if (need_id) return valueFor("need", need_id);
  return plan_item_id ? valueFor("plan_item", plan_item_id) : "";
}

/** What was chosen, as the API takes it. */
export function linkOf(value: string) {
  const [kind, id] = value.split(":");
  return kind && id ? { [`${kind}_id`]: id } : {};
}

/** Read only once somebody chooses: each look at the needs and plan of another is recorded. */
function useThingsOf(personId: string, enabled: boolean) {
  const init = { params: { path: { person_id: personId } } };
  const once = { enabled, retry: false };
  const goals = api.useQuery("get", "/api/v1/people/{person_id}/goals", init, once);
  const needs = api.useQuery("get", "/api/v1/people/{person_id}/needs", init, once);
  const items = api.useQuery("get", "/api/v1/people/{person_id}/open-plan-items", init, once);
  return {
    goal: (goals.data?.items ?? [])
      .filter(({ lifecycle }) => lifecycle !== "closed")
      .map(({ id, title }) => ({ value: valueFor("goal", id), label: title })),
    need: (needs.data?.items ?? [])
      .filter(({ state }) => state === "open" || state === "planned")
      .map((need) => ({ value: valueFor("need", need.id), label: need.statement || need.competency_name || "" })),
    plan_item: (items.data?.items ?? []).map((item) => ({
      value: valueFor("plan_item", item.plan_item_id),
      label: item.title,
    })),
  };
}

export function useServed(room: Room, viewerId: string, enabled: boolean) {
  const { t } = useTranslation();
  const isPerson = room.person_id === viewerId;
  const own = useThingsOf(viewerId, enabled);
  const theirs = useThingsOf(isPerson ? room.other_id : room.person_id, enabled);
  const partner = isPerson ? room.other_name : room.person_name;
  const group = (kind: Kind, name: string, items: typeof own.goal) => ({
    group: `${t(`one_on_one.link_${kind}`)} · ${name}`,
    items,
  });
  return (["goal", "need", "plan_item"] as const)
    .flatMap((kind) => [group(kind, t("one_on_one.by_you"), own[kind]), group(kind, partner, theirs[kind])])
    .filter(({ items }) => items.length > 0);
}
