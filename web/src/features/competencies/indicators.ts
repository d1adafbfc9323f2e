// SPDX-License-Identifier: Apache-2.0
// The behaviours of a competency while they are being written: one entry for each level of the scale, in its order, so
// that a problem's pointer ("/indicators/2/behaviours/0") names the field it belongs to.
import type { components } from "@/api/schema";

type Indicators = components["schemas"]["Indicators"];
type ScaleLevel = components["schemas"]["ScaleLevel"];

/** An entry for every level; entries of levels this scale lacks come last and are kept in case the scale changes back. */
export function arrangedFor(levels: readonly ScaleLevel[], written: readonly Indicators[]): Indicators[] {
  const ofScale = levels.map(({ level }) => ({
    level,
    behaviours: written.find((one) => one.level === level)?.behaviours ?? [],
  }));
  const others = written.filter((one) => one.behaviours.length > 0 && !levels.some(({ level }) => level === one.level));
  return [...ofScale, ...others];
}

/** What is sent: the entries of the scale's levels, without behaviours that were left empty. */
export function toSend(levels: readonly ScaleLevel[], written: readonly Indicators[]): Indicators[] {
  return withoutEmpty(arrangedFor(levels, written)).slice(0, levels.length);
}

function withoutEmpty(written: readonly Indicators[]): Indicators[] {
  return written.map(({ level, behaviours }) => ({
    level,
    behaviours: behaviours.map((one) => one.trim()).filter((one) => one !== ""),
  }));
}

/** "Fruit trees, pruning" as a code: "fruit_trees_pruning". */
export function codeFrom(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{Letter}\p{Number}]+/gu, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 100);
}
