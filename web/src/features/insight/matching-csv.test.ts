// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { matchingCsv } from "./matching-csv";
import type { Line } from "./use-matching";

const figures: Line["figures"] = {
  people: 2,
  items: 3,
  traced_items: 1,
  finished_items: 1,
  told_items: 0,
  hours_planned: { all: 40, traced: 30 },
  hours_spent: { all: 8, traced: 8 },
  direct_cost_planned: { all: 200.5, traced: 100 },
  direct_cost_spent: { all: 0, traced: 0 },
  wage_cost_planned: null,
  wage_cost_spent: null,
};

test("a name with quotes and commas stays one cell and never a formula, and what is hidden stays empty", () => {
  const [header, first, second, formula, disguised] = matchingCsv(
    [
      { key: "1", name: 'Press, "old"', figures },
      { key: "2", name: "Laser", figures: null },
      { key: "3", name: '=HYPERLINK("http://example.org")', figures: null },
      { key: "4", name: "'@sum", figures: null },
    ],
    (line) => line.name ?? "",
  ).split("\r\n");
  expect(header?.split(",").length).toBe(18);
  expect(first).toBe('"Press, ""old""",2,3,1,1,0,40,30,8,8,200.5,100,0,0,,,,');
  expect(second).toBe(`"Laser"${",".repeat(17)}`);
  expect(formula).toMatch(/^"'=HYPERLINK\(""http/);
  expect(disguised).toMatch(/^"''@sum"/);
});
