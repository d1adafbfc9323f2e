// SPDX-License-Identifier: Apache-2.0
// One level of the alignment map: what serves a goal, or the objectives at the top.
import { api } from "@/api/client";
import { paged } from "@/api/paging";

export function useMapLevel(query: { parent_goal_id?: string; goal_period_id?: string }) {
  return api.useInfiniteQuery("get", "/api/v1/goal-map", { params: { query: { ...query, limit: 50 } } }, paged);
}
