// SPDX-License-Identifier: Apache-2.0
// A question as its author writes it: what a new one of each kind begins as.
import type { components } from "@/api/schema";

export type Content = components["schemas"]["BankQuestionContent"];
export type Kind = components["schemas"]["BankQuestionKind"];
export type Fault = components["schemas"]["QuizFault"];

export const kinds: readonly Kind[] = [
  "single_choice",
  "multiple_choice",
  "true_false",
  "short_text",
  "numeric",
  "matching",
  "ordering",
  "cloze",
  "drag_to_text",
  "hotspot",
  "essay",
  "file",
  "scenario",
];

const blank: Content = {
  kind: "single_choice",
  name: "",
  text: "",
  marks: 1,
  feedback: "",
  right_feedback: "",
  wrong_feedback: "",
  explanation: "",
  is_true: false,
  minds_case: false,
  measure_unit: "",
  options: [],
  accepted: [],
  numbers: [],
  pairs: [],
  items: [],
  gaps: [],
  zones: [],
  image_description: "",
  steps: [],
  criteria: [],
  marking_notes: "",
};

/** A key that none of these has: "o3". */
export function freeKey(taken: readonly { key: string }[], letter: string): string {
  let number = taken.length + 1;
  while (taken.some((one) => one.key === `${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

export const newOption = (key: string) => ({ key, text: "", is_right: false, share: null, feedback: "" });
export const newText = (text = "") => ({ text, share: 100, feedback: "" });
export const newNumber = () => ({ value: 0, tolerance: 0, share: 100, feedback: "" });
export const newStep = (key: string) => ({
  key,
  text: "",
  options: [newStepOption("o1"), newStepOption("o2")],
});
export const newStepOption = (key: string) => ({ key, text: "", share: 0, feedback: "", next_step_key: null });

/** With what its kind needs to begin with; what was written of another kind stays until it is saved. */
export function ofKind(kind: Kind, from: Content = blank): Content {
  const content = { ...from, kind };
  const isChoice = kind === "single_choice" || kind === "multiple_choice";
  if (isChoice && content.options.length === 0) content.options = [newOption("o1"), newOption("o2"), newOption("o3")];
  if (kind === "short_text" && content.accepted.length === 0) content.accepted = [newText()];
  if (kind === "numeric" && content.numbers.length === 0) content.numbers = [newNumber()];
  if (kind === "matching" && content.pairs.length === 0)
    content.pairs = ["p1", "p2", "p3"].map((key) => ({ key, left: "", right: "" }));
  if (kind === "ordering" && content.items.length === 0)
    content.items = ["i1", "i2", "i3"].map((key) => ({ key, text: "" }));
  if (kind === "hotspot" && content.zones.length === 0)
    content.zones = ["z1", "z2"].map((key) => ({
      key,
      label: "",
      x: 10,
      y: 10,
      width: 20,
      height: 20,
      is_right: key === "z1",
    }));
  if (kind === "scenario" && content.steps.length === 0) content.steps = [newStep("s1")];
  return content;
}

/** The gaps that stand in the text, in their order, with what was said of them. */
export function gapsFromText(content: Content): Content["gaps"] {
  const keys = [...content.text.matchAll(/\{\{([a-z0-9_]{1,40})\}\}/g)].map((match) => match[1] ?? "");
  return [...new Set(keys)].map(
    (key) =>
      content.gaps.find((gap) => gap.key === key) ?? {
        key,
        kind: "written",
        accepted: content.kind === "cloze" ? [newText()] : [],
        numbers: [],
        item_key: null,
      },
  );
}

/** The list with one element changed, or without it. */
export function replaced<Item>(items: readonly Item[], at: number, item: Item | null): Item[] {
  return items.flatMap((one, place) => (place === at ? (item === null ? [] : [item]) : [one]));
}
