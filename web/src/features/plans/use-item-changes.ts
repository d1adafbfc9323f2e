// SPDX-License-Identifier: Apache-2.0
// What others changed in the words of a plan's items before they were agreed, oldest first; empty until it is here.
import { api } from "@/api/client";
import type { components } from "@/api/schema";

export type ItemChange = components["schemas"]["ItemChange"];

export function useItemChanges(planId: string): readonly ItemChange[] {
  const path = { plan_id: planId };
  return api.useQuery("get", "/api/v1/plans/{plan_id}/item-changes", { params: { path } }).data?.items ?? [];
}
