// SPDX-License-Identifier: Apache-2.0
// What the address of a plan says beside the plan itself: how it is shown, and which of its items stands open.
import { text } from "@/lib/search-params";
import { type Grouping, groupings } from "./road-map-lanes";
import { type Zoom, zooms } from "./road-map-scale";

/** Absent: the road map. */
export const planShapes = ["road_map", "list"] as const;
export type PlanShape = (typeof planShapes)[number];

export interface PlanSearch {
  /** "new" begins another. */
  plan?: string | undefined;
  /** The need that shall go into it. */
  need?: string | undefined;
  shape?: PlanShape | undefined;
  /** What the road map's lanes have in common; absent: competencies. */
  lanes?: Grouping | undefined;
  /** Absent: quarters. */
  zoom?: Zoom | undefined;
  /** The item that stands open beside the plan. */
  item?: string | undefined;
}

/** Changes what the address says and keeps the rest of it. */
export type ShowPlan = (change: PlanSearch) => void;

export const planSearch = (search: Record<string, unknown>): PlanSearch => ({
  plan: text(search.plan),
  need: text(search.need),
  shape: planShapes.slice(1).find((one) => one === search.shape),
  lanes: groupings.slice(1).find((one) => one === search.lanes),
  zoom: zooms.slice(1).find((one) => one === search.zoom),
  item: text(search.item),
});
