// SPDX-License-Identifier: Apache-2.0
// How much waits for the viewer, by the place where it is answered. One source for badges and tabs: what Home asks.
import { api } from "./client";
import type { components } from "./schema";

type Ask = Pick<
  components["schemas"]["Ask"],
  "kind" | "place" | "training_request_id" | "redemption_id" | "award_id" | "count"
>;
export type WaitingPlace = "/check-ins" | "/recognition" | "/helping" | "/training-requests" | "/rewards" | "/team";

/** What others wait for, and every step of outside training that is the viewer's. */
export function waitingByPlace(asks: readonly Ask[]): Record<WaitingPlace, number> {
  const waiting = {
    "/check-ins": 0,
    "/recognition": 0,
    "/helping": 0,
    "/training-requests": 0,
    "/rewards": 0,
    "/team": 0,
  };
  for (const ask of asks) {
    if (ask.training_request_id) waiting["/training-requests"] += 1;
    else if (ask.kind === "read_check_ins") waiting["/check-ins"] += ask.count;
    else if (ask.kind === "approve_recognition") waiting["/recognition"] += 1;
    else if (ask.redemption_id || ask.award_id) waiting["/rewards"] += ask.place === "somebody_waits" ? 1 : 0;
    else if (ask.kind === "answer_help") waiting["/helping"] += 1;
    else if (ask.place === "somebody_waits") waiting["/team"] += 1;
  }
  return waiting;
}

/** `enabled`: false for accounts that nobody asks. */
export function useWaiting(enabled: boolean): Record<WaitingPlace, number> {
  const home = api.useQuery("get", "/api/v1/home", {}, { enabled });
  return waitingByPlace(home.data?.asks ?? []);
}
