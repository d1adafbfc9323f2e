// SPDX-License-Identifier: Apache-2.0
// One level of the alignment map: what serves a goal, or the objectives at the top.
import { api } from "@/api/client";
import { paged } from "@/api/paging";
import type { TimesQuery } from "./components/period-select";

export function useMapLevel(query: { parent_goal_id: string } | TimesQuery) {
  return api.useInfiniteQuery("get", "/api/v1/goal-map", { params: { query: { ...query, limit: 50 } } }, paged);
}
