// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import {
  answerTo,
  type Content,
  emptySheet,
  type Form,
  faultsByItem,
  gapsIn,
  type Item,
  mergedSheets,
  ratingsDone,
  sectionsFor,
  thingOf,
  unmended,
  withAnswer,
} from "./sheet-values";

const item = (part: Partial<Item>): Item => ({
  key: "overall",
  section: "overall",
  thing_id: null,
  title: "",
  detail: "",
  weight: 1,
  required_level: null,
  lowest_level: null,
  highest_level: null,
  from_level: null,
  to_level: null,
  progress: null,
  outcome: null,
  due_on: null,
  ...part,
});

const rated = (key: string, rating: number): Content => withAnswer(emptySheet, key, { rating });

test("an answer is put in its place, and the others stay", () => {
  const two = withAnswer(rated("a", 1), "b", { comment: "well" });
  expect(withAnswer(two, "a", { rating: 2 }).items.map((one) => [one.item_key, one.rating, one.comment])).toEqual([
    ["a", 2, ""],
    ["b", null, "well"],
  ]);
  expect(answerTo(two, "c")).toEqual({ item_key: "c", rating: null, is_not_judged: false, comment: "" });
});

test("of two windows each answer is the one that was changed here, else what is kept there", () => {
  const base = withAnswer(rated("a", 1), "b", { rating: 1 });
  const mine = { ...withAnswer(base, "a", { rating: 5 }), reason: "because" };
  const theirs = withAnswer(withAnswer(base, "b", { rating: 4 }), "c", { rating: 3 });
  const merged = mergedSheets(base, mine, theirs);
  expect(Object.fromEntries(merged.items.map((one) => [one.item_key, one.rating]))).toEqual({ a: 5, b: 4, c: 3 });
  expect(merged.reason).toBe("because");
  expect(mergedSheets(base, base, theirs).items).toEqual(theirs.items);
});

test("problems are found by the item that they point to", () => {
  const faults = [{ pointer: "/items/goal-1/rating" }, { pointer: "/items/goal-1/comment" }, { pointer: "/reason" }];
  const found = faultsByItem(faults);
  expect(found.get("goal-1")).toHaveLength(2);
  expect(found.get("reason")).toHaveLength(1);
});

test("an item that was changed since is no longer told of as missing", () => {
  const faults = new Map([
    ["a", [1]],
    ["b", [2]],
    ["reason", [3]],
  ]);
  const refused = rated("b", 1);
  const mended = { ...withAnswer(refused, "a", { rating: 3 }), reason: "because" };
  expect([...unmended(faults, refused, mended).keys()]).toEqual(["b"]);
  expect(unmended(faults, refused, refused).size).toBe(3);
});

test("a question that was missed is no longer told of once it is answered", () => {
  const faults = faultsByItem([{ pointer: "/wish" }]);
  const answered = { ...emptySheet, questions: [{ question_key: "wish", text: "Grafting" }] as Content["questions"] };
  expect(unmended(faults, emptySheet, emptySheet).size).toBe(1);
  expect(unmended(faults, emptySheet, answered).size).toBe(0);
});

test("gaps are competencies rated below what is required, the widest first", () => {
  const required = (key: string, required_level: number) => item({ key, section: "competencies", required_level });
  const sheet = withAnswer(withAnswer(rated("competency-1", 3), "competency-2", { rating: 1 }), "competency-3", {
    rating: 4,
  });
  const items = [required("competency-1", 4), required("competency-2", 4), required("competency-3", 4)];
  expect(gapsIn(items, sheet).map(({ item, gap }) => [thingOf(item), gap])).toEqual([
    ["2", 3],
    ["1", 1],
  ]);
});

test("a side writes in the sections that are its own and hold something", () => {
  const section = (kind: Item["section"], answered_by: "both" | "employee" | "manager") => ({
    kind,
    title: "",
    help: "",
    answered_by,
    weight: 0,
    is_hidden_from_employee: false,
    questionnaire_id: null,
  });
  const form = {
    name: "",
    introduction: "",
    scale: [],
    expected_point: 3,
    requires_comments_at_ends: true,
    absent_parts: "redistributed" as const,
    sections: [section("potential", "manager"), section("goals", "both"), section("overall", "both")],
  };
  const items = [item({ key: "potential", section: "potential" }), item({})];
  expect(sectionsFor(form, items, "employee").map(({ section }) => section.kind)).toEqual(["overall"]);
  expect(sectionsFor(form, items, "manager").map(({ section }) => section.kind)).toEqual(["potential", "overall"]);
});

test("a rating counts as done when it is given or cannot be judged, and the next is the first without", () => {
  const form = {
    sections: ["goals", "overall", "one_question"].map((kind) => ({ kind, answered_by: "both" })),
  } as Form;
  const items = [
    item({ key: "g1", section: "goals" }),
    item({ key: "g2", section: "goals" }),
    item({ key: "overall", section: "overall" }),
    item({ key: "one_question", section: "one_question" }),
  ];
  const begun = withAnswer(rated("g1", 2), "g2", { is_not_judged: true });
  expect(ratingsDone(form, items, "employee", begun)).toEqual({ asked: 3, done: 2, next: "overall" });
  expect(ratingsDone(form, items, "manager", begun)).toEqual({ asked: 2, done: 2, next: null });
});
