// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { joinedNote } from "./notes";

test("what only one device changed stands as it is", () => {
  expect(joinedNote("a", "a b", "a")).toBe("a b");
  expect(joinedNote("a", "a", "a c")).toBe("a c");
  expect(joinedNote("a", "x", "x")).toBe("x");
});

test("what two devices wrote is both there, and joining again adds nothing", () => {
  const once = joinedNote("Ask Mara.", "Ask Mara.\nTry it on Friday.", "Ask Mara. Done.");
  expect(once).toBe("Ask Mara. Done.\n\nTry it on Friday.");
  expect(joinedNote("Ask Mara.", "Ask Mara.\nTry it on Friday.", once)).toBe(once);
});

test("a note that was written anew on both devices keeps both", () => {
  expect(joinedNote("", "mine", "theirs")).toBe("theirs\n\nmine");
  expect(joinedNote("old", "mine", "theirs")).toBe("theirs\n\nmine");
});
