// SPDX-License-Identifier: Apache-2.0
// The units as the tree they are, from the flat list of the API.
import type { components } from "@/api/schema";

type UnitLine = components["schemas"]["UnitLine"];

export interface UnitNode {
  unit: UnitLine;
  /** Steps below the top. */
  depth: number;
  below: UnitNode[];
  /** People here and in all units below. */
  peopleInAll: number;
  /** From the top down to the unit itself: "Plant › Assembly › Line 2". */
  path: string;
  /** A search found something below it. */
  leadsToMatch?: boolean;
}

/** The top units with all below them, in the order of the list. A unit whose parent is not listed is a top unit. */
export function unitTree(units: readonly UnitLine[]): UnitNode[] {
  const known = new Set(units.map((unit) => unit.id));
  const belowOf = new Map<string | null, UnitLine[]>();
  for (const unit of units) {
    const parent = unit.parent_id && known.has(unit.parent_id) ? unit.parent_id : null;
    const siblings = belowOf.get(parent);
    if (siblings) siblings.push(unit);
    else belowOf.set(parent, [unit]);
  }
  const nodesBelow = (parent: string | null, depth: number, path: string): UnitNode[] =>
    (belowOf.get(parent) ?? []).map((unit) => {
      const ownPath = path ? `${path} › ${unit.name}` : unit.name;
      const below = nodesBelow(unit.id, depth + 1, ownPath);
      const peopleInAll = below.reduce((sum, node) => sum + node.peopleInAll, unit.head_count);
      return { unit, depth, below, peopleInAll, path: ownPath };
    });
  return nodesBelow(null, 0, "");
}

/** Every node, each before those below it. */
export function allNodes(tree: readonly UnitNode[]): UnitNode[] {
  return tree.flatMap((node) => [node, ...allNodes(node.below)]);
}

/**
 * How many levels of the tree to open at first: as many as keep it within `rows` rows, and always the top one, so that
 * its shape is seen without drawing thousands of units.
 */
export function levelsToOpen(tree: readonly UnitNode[], rows: number): number {
  const perDepth: number[] = [];
  for (const { depth } of allNodes(tree)) perDepth[depth] = (perDepth[depth] ?? 0) + 1;
  let shown = perDepth[0] ?? 0;
  let levels = 0;
  for (const count of perDepth.slice(1)) {
    shown += count;
    if (levels > 0 && shown > rows) break;
    levels++;
  }
  return levels;
}

/** The nodes that match with all below them, and the way that leads to each. */
export function matchingNodes(tree: readonly UnitNode[], text: string): UnitNode[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [...tree];
  return tree.flatMap((node) => {
    const below = matchingNodes(node.below, text);
    const matches = `${node.unit.name} ${node.unit.code}`.toLowerCase().includes(wanted);
    if (below.length > 0) return [{ ...node, below, leadsToMatch: true }];
    return matches ? [node] : [];
  });
}
