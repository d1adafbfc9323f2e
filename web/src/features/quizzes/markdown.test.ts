// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { blocksOf, inlineOf } from "./markdown";

test("bold, italics, code and links are told from text", () => {
  expect(inlineOf("a **b** *c* `d` [e](https://f.example)")).toEqual([
    { kind: "text", text: "a " },
    { kind: "strong", inside: [{ kind: "text", text: "b" }] },
    { kind: "text", text: " " },
    { kind: "emphasis", inside: [{ kind: "text", text: "c" }] },
    { kind: "text", text: " " },
    { kind: "code", text: "d" },
    { kind: "text", text: " " },
    { kind: "link", to: "https://f.example", inside: [{ kind: "text", text: "e" }] },
  ]);
});

test("HTML and links to scripts stay text", () => {
  expect(inlineOf("<b>x</b> [y](javascript:alert)")).toEqual([
    { kind: "text", text: "<b>x</b> [y](javascript:alert)" },
  ]);
});

test("paragraphs, lists and code are blocks of their own", () => {
  expect(blocksOf("One\nline\n\n- a\n- b\n\n1. c\n\n```\nd\n```").map((block) => block.kind)).toEqual([
    "paragraph",
    "list",
    "list",
    "code",
  ]);
});
