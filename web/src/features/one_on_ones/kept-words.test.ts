// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, it } from "vitest";
import { KeptWords, wordsLeft } from "./kept-words";

beforeEach(() => sessionStorage.clear());

it("finds the words whose place is gone, and no others", () => {
  new KeptWords("point:7:1").write({ text: "Stands there" });
  new KeptWords("point:7:2").write({ text: "Its place was removed" });
  new KeptWords("point:7:3").write({ text: " " });
  new KeptWords("point:8:9").write({ text: "Of another room" });
  expect(wordsLeft("point:7:", ["1"])).toEqual([{ key: "point:7:2", text: "Its place was removed" }]);
});

it("takes words that cannot be read for none", () => {
  sessionStorage.setItem("point:7:2", "{");
  expect(new KeptWords("point:7:2").read()).toBeNull();
  expect(wordsLeft("point:7:", [])).toEqual([]);
});
