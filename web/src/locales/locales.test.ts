// SPDX-License-Identifier: Apache-2.0
// The languages say the same things, and nothing that nobody says.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import german from "./de.json";
import english from "./en.json";

function flatten(texts: object, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value]] : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name) && entry.name !== "schema.ts")
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "utf8"))
    .join("\n");
}

test("German has every text of English and no other", () => {
  expect(Object.keys(flatten(german)).sort()).toEqual(Object.keys(flatten(english)).sort());
});

test("a text names the same values in every language", () => {
  const translated = flatten(german);
  for (const [key, text] of Object.entries(flatten(english))) {
    // A singular may leave its count unsaid.
    if (key.endsWith("_one")) continue;
    expect(placeholders(translated[key] ?? ""), key).toEqual(placeholders(text));
  }
});

test("no key is taken for the plural of another", () => {
  const texts = flatten(english);
  const mistaken = Object.entries(texts).filter(([key, text]) => {
    const [, name = "", form] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
    if (!form) return false;
    // Asked for `name` with a count, i18next answers with this text instead.
    if (name in texts) return true;
    return (
      (form === "other" && !(`${name}_one` in texts)) ||
      (form === "one" && text.includes("{{count}}") && !(`${name}_other` in texts))
    );
  });
  expect(mistaken).toEqual([]);
});

/** The program itself writes documents and calendars with the same texts. */
function wordsOfTheProgram(): string {
  return readdirSync("../src", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!_test)\.cpp$/.test(entry.name))
    .flatMap(
      (entry) =>
        readFileSync(`${entry.parentPath}/${entry.name}`, "utf8").match(/\btext\((fmt::format\()?"[^"]+"/g) ?? [],
    )
    .join("\n")
    .replaceAll(/"(\w+)\.(?:\{\})?"/g, "`$1.${");
}

test("every text is used somewhere", () => {
  const code = sources("src") + wordsOfTheProgram();
  // Either said by its whole name, or chosen by a value: t(`place.${…}`), t(`person.tab_${…}`).
  const said = new Set([...code.matchAll(/"([\w.]+)"/g)].map((match) => match[1]));
  const beginnings = new Set([...code.matchAll(/`([\w.]+[._])\$\{/g)].map((match) => match[1] ?? ""));
  const isChosen = (name: string) =>
    beginnings.has(name.slice(0, name.lastIndexOf(".") + 1)) ||
    [...beginnings].some((beginning) => beginning.endsWith("_") && name.startsWith(beginning));
  const unused = Object.keys(flatten(english))
    .map((key) => key.replace(/_(one|other)$/, ""))
    .filter((name) => !said.has(name) && !isChosen(name));
  expect(unused).toEqual([]);
});
