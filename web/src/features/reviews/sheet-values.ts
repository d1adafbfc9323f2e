// SPDX-License-Identifier: Apache-2.0
// What one side writes of a review, as the form holds it: answers by the names of their items.
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type View = Schemas["ReviewView"];
export type Form = Schemas["ReviewTemplateContent"];
export type Section = Schemas["ReviewSection"];
export type SectionKind = Schemas["SectionKind"];
export type Item = Schemas["ReviewItem"];
export type Party = Schemas["ReviewParty"];
export type ItemAnswer = Schemas["ItemAnswer"];
export type QuestionAnswer = Schemas["QuestionAnswer"];
export type Content = Schemas["ReviewSheetContent"];

export const emptySheet: Content = { items: [], questions: [], instead_of_computed: null, reason: "" };

const ratedKinds: readonly SectionKind[] = [
  "goals",
  "responsibilities",
  "competencies",
  "values",
  "potential",
  "overall",
];

export const isRated = (kind: SectionKind) => ratedKinds.includes(kind);

export const answersIn = ({ answered_by }: Section, party: Party) => answered_by === "both" || answered_by === party;

/** The sections that a side writes in, each with its items; those without any are left out, but for questions. */
export function sectionsFor(form: Form, items: readonly Item[], party: Party): { section: Section; items: Item[] }[] {
  return form.sections
    .filter((section) => answersIn(section, party))
    .map((section) => ({ section, items: items.filter((item) => item.section === section.kind) }))
    .filter(({ section, items: own }) => own.length > 0 || section.kind === "questions");
}

export const answerTo = (content: Content, key: string): ItemAnswer =>
  content.items.find((answer) => answer.item_key === key) ?? {
    item_key: key,
    rating: null,
    is_not_judged: false,
    comment: "",
  };

/** The overall rating of a manager is worked out. */
export const asksRating = (item: Item, party: Party) =>
  isRated(item.section) && !(item.section === "overall" && party === "manager");

/** How far a side has come with its ratings; `next` is the first item without one. */
export function ratingsDone(form: Form, items: readonly Item[], party: Party, content: Content) {
  const asked = sectionsFor(form, items, party)
    .flatMap((section) => section.items)
    .filter((item) => asksRating(item, party));
  const open = asked.filter(({ key }) => {
    const { rating, is_not_judged } = answerTo(content, key);
    return rating === null && !is_not_judged;
  });
  return { asked: asked.length, done: asked.length - open.length, next: open[0]?.key ?? null };
}

/** The sheet with another part of one answer; where it stands stays. */
export function withAnswer(content: Content, key: string, part: Partial<ItemAnswer>): Content {
  const next = { ...answerTo(content, key), ...part };
  const isThere = content.items.some((answer) => answer.item_key === key);
  const items = isThere
    ? content.items.map((answer) => (answer.item_key === key ? next : answer))
    : [...content.items, next];
  return { ...content, items };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** By their names: what `mine` changed since `base`, on top of `theirs`. */
function mergedBy<One>(
  keyOf: (one: One) => string,
  base: readonly One[],
  mine: readonly One[],
  theirs: readonly One[],
) {
  const find = (list: readonly One[], key: string) => list.find((one) => keyOf(one) === key);
  const keys = new Set([...theirs, ...mine].map(keyOf));
  return [...keys].flatMap((key) => {
    const [was, own, other] = [find(base, key), find(mine, key), find(theirs, key)];
    const taken = isSame(was, own) ? other : own;
    return taken === undefined ? [] : [taken];
  });
}

/** Two windows wrote the same sheet: each answer is the one that was changed here, else what is kept there. */
export function mergedSheets(base: Content, mine: Content, theirs: Content): Content {
  const pick = <Key extends "instead_of_computed" | "reason">(key: Key) =>
    isSame(base[key], mine[key]) ? theirs[key] : mine[key];
  return {
    items: mergedBy((one) => one.item_key, base.items, mine.items, theirs.items),
    questions: mergedBy((one) => one.question_key, base.questions, mine.questions, theirs.questions),
    instead_of_computed: pick("instead_of_computed"),
    reason: pick("reason"),
  };
}

/** What the server says is wrong, by the item that it points to: "/items/goal-12/rating". */
export function faultsByItem<Fault extends { pointer: string }>(faults: readonly Fault[]): Map<string, Fault[]> {
  const found = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = fault.pointer.startsWith("/items/") ? (fault.pointer.split("/")[2] ?? "") : fault.pointer.slice(1);
    found.set(key, [...(found.get(key) ?? []), fault]);
  }
  return found;
}

const questionOf = (content: Content, key: string) =>
  content.questions.filter(({ question_key }) => question_key === key.split("/").at(-1));

/** What is still at fault: an item or a question that was answered anew since is no longer told of. */
export function unmended<Fault>(faults: Map<string, Fault[]>, refused: Content, now: Content): Map<string, Fault[]> {
  return new Map(
    [...faults].filter(
      ([key]) =>
        isSame(answerTo(refused, key), answerTo(now, key)) &&
        isSame(questionOf(refused, key), questionOf(now, key)) &&
        (key !== "reason" || refused.reason === now.reason) &&
        (key !== "instead_of_computed" || refused.instead_of_computed === now.instead_of_computed),
    ),
  );
}

/** Competencies that the reviewer rated below what the job requires, the widest gap first. */
export function gapsIn(items: readonly Item[], manager: Content): { item: Item; level: number; gap: number }[] {
  return items
    .flatMap((item) => {
      const level = answerTo(manager, item.key).rating;
      if (item.section !== "competencies" || item.required_level === null || level === null) return [];
      const gap = item.required_level - level;
      return gap > 0 ? [{ item, level, gap }] : [];
    })
    .sort((one, other) => other.gap - one.gap);
}

/** The id in an item's name, "competency-12": a number of the API would be too long for the browser's. */
export const thingOf = ({ key }: Item) => key.slice(key.indexOf("-") + 1);
