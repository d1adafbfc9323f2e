// SPDX-License-Identifier: Apache-2.0
// What an edit changed: the fields whose value is another one than before. Lists count as one field.

export function changedFields<Values extends Record<string, unknown>>(before: Values, after: Values): Partial<Values> {
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  return Object.fromEntries(changed) as Partial<Values>;
}
