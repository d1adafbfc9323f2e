// SPDX-License-Identifier: Apache-2.0
// What became another between two readings of a plan, item by item.
import type { components } from "@/api/schema";

type PlanView = components["schemas"]["PlanView"];

export interface ChangedItem {
  id: string;
  title: string;
  kind: "added" | "changed" | "removed";
}

export function changedItems(before: PlanView, now: PlanView): ChangedItem[] {
  const find = (view: PlanView, id: string) => view.items.find(({ item }) => item.id === id);
  const standing = now.items.flatMap((one): ChangedItem[] => {
    const was = find(before, one.item.id);
    const isSame = was && was.item.version === one.item.version && was.steps.length === one.steps.length;
    return isSame ? [] : [{ id: one.item.id, title: one.item.title, kind: was ? "changed" : "added" }];
  });
  const gone = before.items.filter(({ item }) => !find(now, item.id));
  return [...standing, ...gone.map(({ item }): ChangedItem => ({ id: item.id, title: item.title, kind: "removed" }))];
}
