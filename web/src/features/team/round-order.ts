// SPDX-License-Identifier: Apache-2.0
// Who comes next in the weekly round.
import type { components } from "@/api/schema";

export type RoundPerson = components["schemas"]["RoundPerson"];
type WeeklyRound = components["schemas"]["WeeklyRound"];

/** The first who has not been seen this week after the person given, and round to the beginning; none: all are seen. */
export function nextUnseen(people: readonly RoundPerson[], after?: string): RoundPerson | undefined {
  const from = people.findIndex((person) => person.person_id === after) + 1;
  return [...people.slice(from), ...people.slice(0, from)].find(
    (person) => person.seen_at === null && person.person_id !== after,
  );
}

/** The round with what becomes of one person in it. */
export function withPerson(round: WeeklyRound, personId: string, become: Partial<RoundPerson>): WeeklyRound {
  return {
    ...round,
    items: round.items.map((person) => (person.person_id === personId ? { ...person, ...become } : person)),
  };
}

export const withSeen = (round: WeeklyRound, personId: string, now: string) =>
  withPerson(round, personId, { seen_at: now });
