// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { waitingByPlace } from "./waiting";

const ask = (kind: Parameters<typeof waitingByPlace>[0][number]["kind"], rest = {}) => ({
  kind,
  place: "somebody_waits" as const,
  training_request_id: null,
  count: 0,
  redemption_id: null,
  award_id: null,
  ...rest,
});

test("what others wait for is counted where it is answered", () => {
  const asks = [
    ask("agree_plan"),
    ask("assess_item"),
    ask("answer_help"),
    ask("read_check_ins", { count: 3 }),
    ask("approve_recognition"),
    ask("answer_request", { training_request_id: "7" }),
    ask("vote_award", { award_id: "4" }),
    ask("nominate", { award_id: "5", place: "to_know" }),
    ask("review_request", { training_request_id: "8", place: "your_turn" }),
  ];
  expect(waitingByPlace(asks)).toEqual({
    "/check-ins": 3,
    "/recognition": 1,
    "/team": 2,
    "/helping": 1,
    "/training-requests": 2,
    "/rewards": 1,
  });
});

test("what is due without anybody waiting is no badge", () => {
  const asks = [ask("weekly_round", { place: "within_a_week" }), ask("finish_item", { place: "past_its_date" })];
  expect(waitingByPlace(asks)).toEqual({
    "/check-ins": 0,
    "/recognition": 0,
    "/team": 0,
    "/helping": 0,
    "/training-requests": 0,
    "/rewards": 0,
  });
});
