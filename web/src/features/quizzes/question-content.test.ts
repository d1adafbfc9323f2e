// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { freeKey, gapsFromText, kinds, ofKind, replaced } from "./question-content";

test("every kind begins with what it needs", () => {
  expect(ofKind("single_choice").options).toHaveLength(3);
  expect(ofKind("scenario").steps[0]?.options).toHaveLength(2);
  for (const kind of kinds) expect(ofKind(kind).kind).toBe(kind);
});

test("gaps follow the text and keep what was said of them", () => {
  const content = { ...ofKind("cloze"), text: "A {{g2}} and {{g1}} and {{g2}}." };
  const gaps = gapsFromText(content);
  expect(gaps.map((gap) => gap.key)).toEqual(["g2", "g1"]);
  const named = { ...content, gaps: gaps.map((gap) => ({ ...gap, kind: "number" as const })) };
  expect(gapsFromText(named)[1]?.kind).toBe("number");
});

test("a free key is nobody's", () => {
  expect(freeKey([{ key: "o1" }, { key: "o3" }], "o")).toBe("o4");
});

test("an element is changed or taken out, the others stay", () => {
  expect(replaced(["a", "b", "c"], 1, "x")).toEqual(["a", "x", "c"]);
  expect(replaced(["a", "b", "c"], 1, null)).toEqual(["a", "c"]);
});
