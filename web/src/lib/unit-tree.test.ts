// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { allNodes, levelsToOpen, matchingNodes, unitTree } from "./unit-tree";

const unit = (id: string, parent_id: string | null, head_count = 0) => ({
  id,
  code: id.toUpperCase(),
  name: `Unit ${id}`,
  parent_id,
  head_count,
  version: 1,
});

const units = [unit("c", "b", 4), unit("a", null, 1), unit("b", "a", 2), unit("d", "a", 8)];

test("a tree comes out of a list in any order, with the people of all units below", () => {
  const [top, ...others] = unitTree(units);
  expect(others).toEqual([]);
  expect(top?.peopleInAll).toBe(15);
  expect(top?.below.map((node) => [node.unit.id, node.depth, node.peopleInAll])).toEqual([
    ["b", 1, 6],
    ["d", 1, 8],
  ]);
  expect(allNodes(unitTree(units)).map((node) => node.path)).toContain("Unit a › Unit b › Unit c");
});

test("a unit whose parent is missing stands at the top instead of vanishing", () => {
  expect(unitTree([unit("x", "gone", 3)]).map((node) => node.unit.id)).toEqual(["x"]);
});

test("a tree opens as far as its rows stay few, and at least below the top", () => {
  expect(levelsToOpen(unitTree(units), 10)).toBe(2);
  expect(levelsToOpen(unitTree(units), 3)).toBe(1);
  expect(levelsToOpen(unitTree(units), 1)).toBe(1);
  expect(levelsToOpen([], 10)).toBe(0);
});

test("a search keeps what matches and the way to it", () => {
  const [top] = matchingNodes(unitTree(units), "unit C");
  const found = allNodes(top ? [top] : []);
  expect(found.map((node) => node.unit.id)).toEqual(["a", "b", "c"]);
  expect(found.map((node) => node.leadsToMatch ?? false)).toEqual([true, true, false]);
  expect(matchingNodes(unitTree(units), "nothing like it")).toEqual([]);
});
