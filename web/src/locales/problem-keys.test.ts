// SPDX-License-Identifier: Apache-2.0
// Every problem that the server can send has its text, and no text is left of a problem that is gone. The keys are read
// from the calls in the C++ source that make faults; a call whose key is no literal fails the test unless it hands on the
// key of another call.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import english from "./en.json";

const source = "../src";

/** What the program says before it serves, or to its own commands: never an answer of the API. */
const neverSent = [
  /\/app\//,
  /\/http\/(server|tls|forwarded)\.cpp$/,
  /\/db\/(migrate|sqlite_backup)\.cpp$/,
  // What the operator reads at start, and what the log of mail says.
  /\/platform\/(mail|smtp)\.cpp$/,
  /_test\.(cpp|h)$/,
  /\/base\/fault\.(cpp|h)$/,
];
const neverSentKeys = ["database_url", "use_pg_dump"];

/** The functions that make faults: which argument is the key, and whether it is one of a field. */
const makers = [
  { call: /\bconflict\(/g, argument: 0, group: "problem" },
  { call: /\bdatabase_unavailable\(/g, argument: 0, group: "problem" },
  { call: /\bFault(?: \w+)?\((?=\s*FaultCode)/g, argument: 1, group: "problem" },
  { call: /\breturn \{(?=FaultCode)/g, argument: 1, group: "problem" },
  { call: /\bproblem\((?=\d{3})/g, argument: 2, group: "problem" },
  { call: /\b(?:Refusal|return )\{(?=\d{3})/g, argument: 2, group: "problem" },
  { call: /\binvalid\(/g, argument: 1, group: "field_problem" },
  { call: /\breturn Violation\{/g, argument: 1, group: "field_problem" },
  { call: /\bviolations_?\.add\(/g, argument: 1, group: "field_problem" },
  { call: /\bviolations\((?=columns, )/g, argument: 1, group: "field_problem" },
  { call: /\bproblem\((?=\s*")/g, argument: 0, group: "field_problem" },
  { call: /\brefused?\((?=\s*")/g, argument: 0, group: "field_problem" },
  { call: /\breport\((?=\s*")/g, argument: 0, group: "field_problem" },
  { call: /\brun_?\.problem\(/g, argument: 2, group: "field_problem" },
  { call: /\bproblem\((?=line, )/g, argument: 2, group: "field_problem" },
  { call: /\breference\((?=\w+, line)/g, argument: 3, group: "field_problem" },
  { call: /\bcourse_?\.faults\.push_back\(\s*\{/g, argument: 2, group: "field_problem" },
  { call: /\bkeep\((?=parse_)/g, argument: 2, group: "field_problem" },
] as const;

/** Helpers that hand on a key they were given, or a violation with its key: `std::move(key)`, `wrong->key`, `one.key`, `*wrong`. */
const handsOn = /^(std::(?:move|string)\()?(key|\*?wrong|(?:wrong|one)(?:->|\.)key)\)?$/;

/** The arguments of the call whose parenthesis opens just before `start`, as they are written. */
function argumentsOf(code: string, start: number): string[] {
  const found = [""];
  let depth = 0;
  let quoted = false;
  for (let i = start; i < code.length; i++) {
    const letter = code[i] ?? "";
    if (quoted && letter === "\\") {
      found[found.length - 1] += letter + (code[++i] ?? "");
      continue;
    }
    if (letter === '"') quoted = !quoted;
    if (!quoted && "({[".includes(letter)) depth++;
    if (!quoted && ")}]".includes(letter) && depth-- === 0) break;
    if (!quoted && letter === "," && depth === 0) found.push("");
    else found[found.length - 1] += letter;
  }
  return found.map((one) => one.trim());
}

function files(): [string, string][] {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(cpp|h)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((path) => !neverSent.some((one) => one.test(path)))
    .map((path) => [path, readFileSync(path, "utf8").replaceAll(/^\s*\/\/.*$/gm, "")]);
}

function sentKeys() {
  // What fault.h makes itself, without a key in the call.
  const keys = { problem: new Set(["invalid", "not_found", "forbidden", "stale"]), field_problem: new Set<string>() };
  const unreadable: string[] = [];
  for (const [path, code] of files()) {
    for (const { call, argument, group } of makers) {
      for (const match of code.matchAll(call)) {
        const all = argumentsOf(code, (match.index ?? 0) + match[0].length);
        const key = all[argument] ?? "";
        const literals = [...key.matchAll(/"(\w+)"/g)].map((one) => one[1] ?? "");
        for (const one of literals) keys[group].add(one);
        const isDeclaration =
          /^(std::|FaultCode |int |std::vector)/.test(all[0] ?? "") && / \w+( = \{\})?$/.test(all[0] ?? "");
        if (literals.length === 0 && all.length > 1 && !isDeclaration && !handsOn.test(key)) {
          unreadable.push(`${path}: ${match[0]}${all.join(", ")}`);
        }
      }
    }
  }
  for (const key of neverSentKeys) keys.problem.delete(key);
  return { keys, unreadable };
}

const { keys, unreadable } = sentKeys();

/** Functions and lambdas that take a key from their callers. */
function takersOfKeys(): string[] {
  const taker = /(\w+)(?: = \[&\])?\((?:[^()]*[ ,(])?std::string key,\s*std::string message\b/g;
  return [...new Set(files().flatMap(([, code]) => [...code.matchAll(taker)].map((match) => match[1] ?? "")))];
}

test("every function that is given a key is among those whose calls are read", () => {
  const read = makers.map(({ call }) => call.source).join(" ");
  const known = (name: string) => read.includes(`\\b${name}`) || read.includes(`?\\.${name}`);
  expect(takersOfKeys().filter((name) => !known(name) && name !== "refused")).toEqual([]);
});

test("the key of every fault can be read from the source", () => {
  expect(unreadable).toEqual([]);
  expect(keys.problem.size).toBeGreaterThan(40);
  expect(keys.field_problem.size).toBeGreaterThan(30);
});

/** Said by the web itself. */
const ownTexts = ["title", "unknown", "offline", "page_failed", "changed_meanwhile", "taken_back"];

test("every problem the server can send has a text, and no text is left over", () => {
  const texts = Object.keys(english.problem).filter((key) => !ownTexts.includes(key));
  expect([...keys.problem].sort()).toEqual(texts.sort());
});

test("every field problem the server can send has a text, and no text is left over", () => {
  // A text may be chosen more closely by what was expected: wrong_type_integer.
  const texts = new Set(Object.keys(english.field_problem).map((key) => key.replace(/^(wrong_type)_.*/, "$1")));
  expect([...keys.field_problem].sort()).toEqual([...texts].sort());
});
