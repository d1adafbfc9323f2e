// SPDX-License-Identifier: Apache-2.0
import i18next from "i18next";
import { afterEach, expect, test } from "vitest";
import { switchLanguage } from "@/lib/i18n";
import { failureText, fieldProblemText, problemText } from "./problem-text";

afterEach(() => switchLanguage("en"));

const tooLong = {
  pointer: "/title",
  key: "too_long",
  message: "Use at most 200 characters; this has 212.",
  parameters: { maximum: "200", length: "212" },
};
const invalid = { key: "invalid", title: "Invalid input", detail: "2 fields need your attention." };

test("a field's problem is told in the reader's language, with what it speaks of", async () => {
  expect(fieldProblemText(i18next.t, tooLong)).toBe("Use at most 200 characters; this has 212.");
  await switchLanguage("de");
  expect(fieldProblemText(i18next.t, tooLong)).toBe("Höchstens 200 Zeichen; hier sind es 212.");
});

test("what was expected chooses the text", () => {
  const wrong = { pointer: "/hours", key: "wrong_type", message: "…", parameters: { expected: "integer" } };
  expect(fieldProblemText(i18next.t, wrong)).toBe("Write a whole number, such as 12.");
  expect(fieldProblemText(i18next.t, { ...wrong, parameters: { expected: "object" } })).toMatch(/kind of value/);
});

test("a key without a text falls back to the server's words", () => {
  expect(fieldProblemText(i18next.t, { ...tooLong, key: "unheard_of" })).toBe(tooLong.message);
  expect(problemText(i18next.t, { ...invalid, key: "unheard_of" })).toBe(invalid.detail);
});

test("a problem of one field is told itself, several are counted", () => {
  expect(problemText(i18next.t, { ...invalid, errors: [tooLong] })).toBe(tooLong.message);
  expect(problemText(i18next.t, { ...invalid, errors: [tooLong, tooLong], parameters: { count: "2" } })).toBe(
    "2 fields need your attention.",
  );
});

test("a problem in a file says where", async () => {
  const at = (pointer: string) => ({ pointer, key: "no_such_day", message: "…", parameters: {} });
  await switchLanguage("de");
  expect(problemText(i18next.t, { ...invalid, errors: [at("line 7, column valid_on")] })).toBe(
    "Zeile 7, Spalte valid_on: Diesen Tag gibt es im Kalender nicht.",
  );
  expect(problemText(i18next.t, { ...invalid, errors: [at("Skills.txt, line 3")] })).toMatch(/^Skills.txt, Zeile 3: /);
});

test("a failed task says why: by the problem's key, by a field's, else as the server said it", async () => {
  await i18next.changeLanguage("de");
  expect(failureText(i18next.t, "disk_full", {}, "The disk is full.")).not.toContain("disk");
  expect(failureText(i18next.t, "too_long", { maximum: "200", length: "212" }, "too long")).toBe(
    "Höchstens 200 Zeichen; hier sind es 212.",
  );
  expect(failureText(i18next.t, null, null, "It burst.")).toBe("It burst.");
});
