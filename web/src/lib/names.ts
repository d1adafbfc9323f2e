// SPDX-License-Identifier: Apache-2.0
// Names as they are written.

export function fullName(person: { given_name: string; family_name: string }): string {
  return `${person.given_name} ${person.family_name}`;
}
