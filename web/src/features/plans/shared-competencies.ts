// SPDX-License-Identifier: Apache-2.0
// What several chosen people need alike: for each competency a need of each who has one, to propose one training to them.
import type { components } from "@/api/schema";

type PersonInNeed = components["schemas"]["PersonInNeed"];

export interface SharedCompetency {
  id: string;
  name: string;
  /** One of each person: the most pressing that nothing is planned for, else the most pressing. */
  needIds: string[];
}

/** What most of them need comes first, then by name. */
export function sharedCompetencies(people: readonly PersonInNeed[]): SharedCompetency[] {
  const found = new Map<string, SharedCompetency>();
  for (const { needs } of people) {
    const ofPerson = new Map<string, PersonInNeed["needs"][number]>();
    for (const need of needs) {
      const before = need.competency_id === null ? undefined : ofPerson.get(need.competency_id);
      const isBetter = !before || (before.is_planned && !need.is_planned);
      if (need.competency_id !== null && isBetter) ofPerson.set(need.competency_id, need);
    }
    for (const [id, need] of ofPerson) {
      const competency = found.get(id) ?? { id, name: need.name, needIds: [] };
      competency.needIds.push(need.id);
      found.set(id, competency);
    }
  }
  return [...found.values()].sort((a, b) => b.needIds.length - a.needIds.length || a.name.localeCompare(b.name));
}
