// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { byMonth, withCheckInsTogether } from "./journal-values";

test("entries of one month stand together, in their order", () => {
  const at = (day: string) => ({ at: `${day}T09:00:00.000Z` });
  expect(byMonth([at("2026-03-09"), at("2026-03-02"), at("2026-01-31")])).toEqual([
    { month: "2026-03-01", items: [at("2026-03-09"), at("2026-03-02")] },
    { month: "2026-01-01", items: [at("2026-01-31")] },
  ]);
  expect(byMonth([])).toEqual([]);
});

test("check-ins that follow one another stand on one line, and nothing changes its place", () => {
  const [a, b, c, d] = [
    { kind: "check_in", at: 1 },
    { kind: "check_in", at: 2 },
    { kind: "goal", at: 3 },
    { kind: "check_in", at: 4 },
  ] as const;
  expect(withCheckInsTogether<{ kind: string; at: number }>([a, b, c, d])).toEqual([[a, b], [c], [d]]);
  expect(withCheckInsTogether([c, c])).toEqual([[c], [c]]);
  expect(withCheckInsTogether([])).toEqual([]);
});
