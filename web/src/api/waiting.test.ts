// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { waitingByPlace } from "./waiting";

type Ask = Parameters<typeof waitingByPlace>[0][number];

const waits = (kind: Ask["kind"], count = 0): Ask => ({ kind, count });

test("what others wait for is counted where it is answered", () => {
  const asks: Ask[] = [
    waits("agree_plan"),
    waits("assess_item"),
    waits("answer_help"),
    waits("read_check_ins", 3),
    waits("approve_recognition", 500),
    waits("answer_request"),
    waits("vote_award"),
    waits("answer_goal"),
    waits("answer_goal_change"),
    waits("answer_record"),
    waits("answer_feedback_ask"),
    waits("review_request"),
  ];
  expect(waitingByPlace(asks)).toEqual({
    "/team": 2,
    "/helping": 1,
    "/check-ins": 3,
    "/recognition": 1,
    "/training-requests": 2,
    "/rewards": 1,
    "/goals": 2,
    "/one-on-ones": 1,
    "/feedback": 1,
  });
});

test("what is due without anybody waiting is no badge", () => {
  const asks = [waits("weekly_round", 4), waits("finish_item"), waits("nominate")];
  expect(waitingByPlace(asks)).toEqual({});
});
