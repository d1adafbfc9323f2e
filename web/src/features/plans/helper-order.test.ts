// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { arrangeCandidates } from "./helper-order";

const person = (name: string, level: number | null, active: number) => ({
  person_id: name,
  name,
  unit_name: "Workshop",
  job_title: name === "Ana" ? "Electrician" : null,
  level,
  confidence: null,
  newest_on: null,
  minutes_apart: 0,
  active,
});
const found = [person("Zoe", 3, 2), person("Ana", null, 0), person("Mia", 4, 0)];
const names = (text: string, order: "best" | "level" | "load" | "name") =>
  arrangeCandidates(found, { text, order }).map(({ name }) => name);

test("the order that the server gave is kept until another is asked for", () => {
  expect(names("", "best")).toEqual(["Zoe", "Ana", "Mia"]);
  expect(names("", "name")).toEqual(["Ana", "Mia", "Zoe"]);
});

test("a level that is not shown comes last, and equals stay as they were", () => {
  expect(names("", "level")).toEqual(["Mia", "Zoe", "Ana"]);
  expect(names("", "load")).toEqual(["Ana", "Mia", "Zoe"]);
});

test("name, job and unit are searched", () => {
  expect(names("electr", "best")).toEqual(["Ana"]);
  expect(names("workshop", "best")).toHaveLength(3);
  expect(names("nobody", "best")).toEqual([]);
});
