// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { arrangedFor, codeFrom, toSend } from "./indicators";

const scale = [1, 2, 3].map((level) => ({ level, name: `Level ${level}`, description: "" }));
const short = scale.slice(0, 2);

test("every level of the scale has its place, in the scale's order", () => {
  expect(arrangedFor(scale, [{ level: 3, behaviours: ["Teaches it"] }])).toEqual([
    { level: 1, behaviours: [] },
    { level: 2, behaviours: [] },
    { level: 3, behaviours: ["Teaches it"] },
  ]);
});

test("a change of scale keeps what was written for levels that the new one lacks, and does not send it", () => {
  const written = arrangedFor(short, [{ level: 3, behaviours: ["Teaches it"] }]);
  expect(arrangedFor(scale, written)[2]).toEqual({ level: 3, behaviours: ["Teaches it"] });
  expect(toSend(short, written)).toEqual([
    { level: 1, behaviours: [] },
    { level: 2, behaviours: [] },
  ]);
});

test("behaviours left empty are not sent", () => {
  expect(toSend(short, [{ level: 1, behaviours: ["", " Asks first ", "  "] }])[0]?.behaviours).toEqual(["Asks first"]);
});

test("a code follows from the name", () => {
  expect(codeFrom("Fruit trees, pruning!")).toBe("fruit_trees_pruning");
  expect(codeFrom("Größe & Maß")).toBe("grosse_mass");
});
