// SPDX-License-Identifier: Apache-2.0
// Answers to cards that the server does not have yet: kept in the browser, so that a cut line loses none, and sent together.
// They may arrive twice; the server counts one once.
import type { components } from "@/api/schema";

export type CardAnswer = components["schemas"]["CardAnswer"];

const nameFor = (person: string) => `practice.answers.${person}`;

export function keptAnswers(person: string): CardAnswer[] {
  return JSON.parse(localStorage.getItem(nameFor(person)) ?? "[]") as CardAnswer[];
}

export function keepAnswer(person: string, answer: CardAnswer) {
  localStorage.setItem(nameFor(person), JSON.stringify([...keptAnswers(person), answer]));
}

/** Those that were sent are there no more; what came meanwhile stays. */
export function letGo(person: string, sent: readonly CardAnswer[]) {
  const isSent = (one: CardAnswer) =>
    sent.some(({ card_id, answered_at }) => card_id === one.card_id && answered_at === one.answered_at);
  const left = keptAnswers(person).filter((one) => !isSent(one));
  if (left.length === 0) localStorage.removeItem(nameFor(person));
  else localStorage.setItem(nameFor(person), JSON.stringify(left));
}
