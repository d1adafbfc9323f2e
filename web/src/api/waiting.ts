// SPDX-License-Identifier: Apache-2.0
// How much waits for the viewer, by the place where it is answered. One source for badges and tabs: what Home asks.
import { api } from "./client";
import type { components } from "./schema";

type Ask = Pick<components["schemas"]["Ask"], "kind" | "count">;

/** Where it is answered what others wait for, and where each step of outside training is taken. */
const placeOf = {
  agree_plan: "/team",
  answer_rescheduling: "/team",
  assess_item: "/team",
  read_check_ins: "/check-ins",
  answer_help: "/helping",
  answer_request: "/training-requests",
  confirm_request: "/training-requests",
  review_request: "/training-requests",
  revise_request: "/training-requests",
  book_request: "/training-requests",
  answer_goal: "/goals",
  answer_goal_change: "/goals",
  answer_record: "/one-on-ones",
  answer_campaign: "/surveys",
  agree_raters: "/three-sixties",
  choose_raters: "/three-sixties",
  rate_person: "/three-sixties",
  release_three_sixty: "/three-sixties",
  answer_feedback_ask: "/feedback",
  answer_feedback_level: "/feedback",
  approve_recognition: "/recognition",
  answer_redemption: "/rewards",
  fulfil_redemption: "/rewards",
  vote_award: "/rewards",
  decide_award: "/rewards",
} as const satisfies Partial<Record<Ask["kind"], string>>;

type WaitingPlace = (typeof placeOf)[keyof typeof placeOf];
type Waiting = Partial<Record<WaitingPlace, number>>;

const isPlaced = (kind: Ask["kind"]): kind is keyof typeof placeOf => kind in placeOf;

export function waitingByPlace(asks: readonly Ask[]): Waiting {
  const waiting: Waiting = {};
  for (const { kind, count } of asks) {
    if (!isPlaced(kind)) continue;
    const place = placeOf[kind];
    waiting[place] = (waiting[place] ?? 0) + (kind === "read_check_ins" ? count : 1);
  }
  return waiting;
}

/** `enabled`: false for accounts that nobody asks. */
export function useWaiting(enabled: boolean): Waiting {
  const home = api.useQuery("get", "/api/v1/home", undefined, { enabled });
  return waitingByPlace(home.data?.asks ?? []);
}
