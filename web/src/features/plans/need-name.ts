// SPDX-License-Identifier: Apache-2.0

/** What a need is called: its competency, or the words of who declared it. */
export function needName(need: { competency_name: string | null; statement: string }): string {
  return need.competency_name ?? need.statement;
}
