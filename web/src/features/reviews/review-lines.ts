// SPDX-License-Identifier: Apache-2.0
import type { components } from "@/api/schema";

type Line = components["schemas"]["ReviewLine"];

/** In their order, those of one cycle together; late ones come first within it. */
export function byCycle(lines: readonly Line[]): { id: string; name: string; lines: Line[] }[] {
  const cycles = new Map<string, { id: string; name: string; lines: Line[] }>();
  for (const line of lines) {
    const cycle = cycles.get(line.review_cycle_id) ?? { id: line.review_cycle_id, name: line.cycle_name, lines: [] };
    cycle.lines.push(line);
    cycles.set(line.review_cycle_id, cycle);
  }
  for (const cycle of cycles.values()) cycle.lines.sort((one, other) => Number(other.is_late) - Number(one.is_late));
  return [...cycles.values()];
}
