// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { participationRows } from "./participation-rows";

const group = (kind: "everybody" | "unit" | "unit_alone", unit_id: string | null, parent_unit_id: string | null) => ({
  kind,
  unit_id,
  parent_unit_id,
  name: unit_id ?? "",
  asked: 5,
  answered: 2,
});

test("units stand right below the one they belong to, its own people first among them", () => {
  const rows = participationRows([
    group("everybody", null, null),
    group("unit", "plant", null),
    group("unit", "office", null),
    group("unit_alone", "plant", "plant"),
    group("unit", "line", "plant"),
  ]);
  expect(rows.map(({ key, depth }) => [key, depth])).toEqual([
    ["everybody", 0],
    ["unit plant", 1],
    ["unit_alone plant", 2],
    ["unit line", 2],
    ["unit office", 1],
  ]);
});
