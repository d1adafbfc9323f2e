// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { dateTextFor } from "./date-text";

const german = dateTextFor("de");
const english = dateTextFor("en");

test("a date is written as the language writes it, and read back", () => {
  expect(german.write("2026-03-01")).toBe("01.03.2026");
  expect(english.write("2026-03-01")).toBe("01/03/2026");
  for (const words of [german, english]) expect(words.read(words.write("2026-03-01"))).toBe("2026-03-01");
  expect(german.write("")).toBe("");
});

test("short forms, other separators and the API's form are read", () => {
  expect(german.read("1.3.26")).toBe("2026-03-01");
  expect(english.read(" 1-3-2026 ")).toBe("2026-03-01");
  expect(english.read("2026-03-01")).toBe("2026-03-01");
});

test("what is no day of the calendar is not read as another", () => {
  for (const text of ["", "30.2.2026", "1.13.2026", "0.1.2026", "1.3.", "1.3.202", "1 March 2026", "1.3.2026.4"]) {
    expect(german.read(text)).toBeNull();
  }
});

test("while somebody types, the first two digits of a year are no year", () => {
  expect(german.read("1.3.20", true)).toBeNull();
  expect(german.read("1.3.2026", true)).toBe("2026-03-01");
});
