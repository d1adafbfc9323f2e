// SPDX-License-Identifier: Apache-2.0
// Names as they are written.

export function fullName(person: { given_name: string; family_name: string }): string {
  return `${person.given_name} ${person.family_name}`;
}

/** With a capital first letter, for a heading: categories are written as their author wrote them. */
export function headline(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** What a need is called: its competency, or the words of who declared it. */
export function needName(need: { competency_name: string | null; statement: string }): string {
  return need.competency_name ?? need.statement;
}
