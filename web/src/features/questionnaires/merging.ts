// SPDX-License-Identifier: Apache-2.0
// What one author changed in a questionnaire, made to what another has saved meanwhile. Pure.
import type { Content, Question } from "./content";

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type Part = { [name: string]: Json };

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isPart = (value: Json | undefined): value is Part =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text has one place for each language; a question, section, option or theme is known by its key. */
const nameOf = (value: Json): string | null => {
  const name = isPart(value) ? (value.key ?? value.language) : null;
  return typeof name === "string" ? name : null;
};
const isNamed = (list: Json[]) => list.every((one) => nameOf(one) !== null);

function mergedLists(base: Json[], mine: Json[], theirs: Json[]): Json[] {
  const [before, own, other] = [base, mine, theirs].map((list) => new Map(list.map((one) => [nameOf(one) ?? "", one])));
  if (!before || !own || !other) return mine;
  // Who moved something decides the order; the other's additions follow what they followed there.
  const isMoved = !same(
    [...own.keys()].filter((name) => before.has(name)),
    [...before.keys()].filter((name) => own.has(name)),
  );
  const [first, second] = isMoved ? [own, other] : [other, own];
  const order = [...first.keys()];
  let previous: string | undefined;
  for (const name of second.keys()) {
    if (!first.has(name)) order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, name);
    previous = name;
  }
  return order.flatMap((name) => {
    const [was, is, stands] = [before.get(name), own.get(name), other.get(name)];
    if (is !== undefined && stands !== undefined) return [merged(was ?? null, is, stands)];
    // Taken away by one of us: it stays only where the other has changed or added it.
    const left = is ?? stands;
    return left === undefined || (was !== undefined && same(left, was)) ? [] : [left];
  });
}

function merged(base: Json, mine: Json, theirs: Json): Json {
  if (same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const before = Array.isArray(base) ? base : [];
    return [before, mine, theirs].every(isNamed) ? mergedLists(before, mine, theirs) : mine;
  }
  if (!isPart(mine) || !isPart(theirs)) return mine;
  const before = isPart(base) ? base : {};
  return Object.fromEntries(
    Object.entries(mine).map(([name, value]) => [name, merged(before[name] ?? null, value, theirs[name] ?? null)]),
  );
}

/** Questions in one row, each with its section: so that one that moved is still the same. */
const inOneRow = ({ sections, ...rest }: Content) => ({
  ...rest,
  sections: sections.map(({ questions: _, ...section }) => section),
  questions: sections.flatMap(({ key, questions }) => questions.map((question) => ({ section: key, ...question }))),
});

function inSections({ questions, sections, ...rest }: ReturnType<typeof inOneRow>): Content {
  const last = sections.at(-1)?.key;
  const homeOf = (wanted: string) => (sections.some(({ key }) => key === wanted) ? wanted : last);
  const within = (key: string): Question[] =>
    questions.filter((one) => homeOf(one.section) === key).map(({ section: _, ...question }) => question);
  return { ...rest, sections: sections.map((section) => ({ ...section, questions: within(section.key) })) };
}

/** What `mine` changed since `base`, made to `theirs`. Where both changed the same text or setting, mine stands. */
export function mineOnTopOf(base: Content, mine: Content, theirs: Content): Content {
  const [before, own, other] = [base, mine, theirs].map((content) => inOneRow(content) as unknown as Json);
  return inSections(merged(before ?? null, own ?? null, other ?? null) as unknown as ReturnType<typeof inOneRow>);
}
