// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { hintsOf, plainer } from "./smoothing";

const english = { names: ["Emil Voss", "Trial Greenhouse"], language: "en" };
const german = { names: ["Emil Voss"], language: "de-AT" };

const kinds = (text: string, known = english) => hintsOf(text, known).map(({ kind }) => kind);
const found = (text: string, kind: string, known = english) =>
  hintsOf(text, known).find((hint) => hint.kind === kind)?.found;

describe("what gives a writer away", () => {
  it("finds nothing in a plain sentence", () => {
    expect(hintsOf("We need more time to learn before the season begins.", english)).toEqual([]);
    expect(hintsOf("Wir brauchen mehr Zeit zum Lernen. Die Saison ist kurz.", german)).toEqual([]);
  });
  it("finds names that the browser knows, and their words", () => {
    expect(found("Ask VOSS about it.", "names")).toEqual(["VOSS"]);
    expect(found("In the Trial Greenhouse it is hot.", "names")).toEqual(["Trial Greenhouse"]);
    expect(found("A vossian idea.", "names")).toBeUndefined();
  });
  it("finds titles, mentions and names in a row", () => {
    expect(found("It was decided by Mrs. Lind alone.", "names")).toEqual(["Mrs. Lind"]);
    expect(found("Frau Lind weiß das.", "names", german)).toEqual(["Frau Lind"]);
    expect(found("I told @petra.lind so.", "names")).toEqual(["@petra.lind"]);
    expect(found("I work with Petra Lind often.", "names")).toEqual(["Petra Lind"]);
  });
  it("takes two German nouns in a row for no name", () => {
    expect(kinds("Das Team hat bei Schulung Bedarf, auch Montag Abend.", german)).toEqual([]);
  });
  it("finds who says that they are the only one, or in which role", () => {
    expect(found("As the only woman here I am not heard.", "only_one")).toEqual(["As the only woman"]);
    expect(found("Ich als Einziger habe das gesehen.", "only_one", german)).toEqual(["als Einziger habe"]);
    expect(kinds("In my role as planner I see it daily.")).toEqual(["only_one"]);
  });
  it("finds addresses, dates and figures, each once", () => {
    expect(found("Write to emil@demo.example or +49 170 1234567.", "contact")).toEqual([
      "emil@demo.example",
      "+49 170 1234567",
    ]);
    expect(found("Since 3 March 2024 and again since 3 March 2024.", "numbers")).toEqual(["3 March 2024"]);
    expect(found("After 14 years.", "numbers")).toEqual(["14"]);
  });
  it("finds habits of writing", () => {
    expect(kinds("This is NEVER done!!! Why ?? :-)")).toEqual(["shouting", "marks", "smileys"]);
    expect(found("So it goes…", "marks")).toEqual(["…"]);
  });
});

describe("the plainer form", () => {
  it("writes as everybody does", () => {
    expect(plainer("  this is NEVER done!!!   why ??  :-)  ", "en")).toBe("This is never done. Why?");
    expect(plainer("well… ok ,but slow", "en")).toBe("Well. Ok, but slow.");
    expect(plainer("„Gut“ – meistens, NIEMALS", "de")).toBe('"Gut" - meistens, Niemals.');
    expect(plainer("one\n\n\n two 🎉", "en")).toBe("One\nTwo.");
  });
  it("leaves figures, abbreviations of three letters and what is plain already", () => {
    for (const text of ["We use the API for 3.5 years.", "It costs 1,500 a year.", "Is it so? No."])
      expect(plainer(text, "en")).toBe(text);
  });
  it("is the same when it is made again", () => {
    for (const text of ["HELLO there!!! ok??", "a…b", "x ,y ;z", "Wirklich?!?! Na ja …"])
      expect(plainer(plainer(text, "de"), "de")).toBe(plainer(text, "de"));
  });
  it("keeps the writer's words and their order", () => {
    const words = (text: string) => text.toLowerCase().match(/\p{L}+/gu);
    for (const text of ["NOBODY listens!!!", "so – what now ?", "Er sagt : „nein“"])
      expect(words(plainer(text, "en"))).toEqual(words(text));
  });
});
