// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { byMonth } from "./journal-values";

test("entries of one month stand together, in their order", () => {
  const at = (day: string) => ({ at: `${day}T09:00:00.000Z` });
  expect(byMonth([at("2026-03-09"), at("2026-03-02"), at("2026-01-31")])).toEqual([
    { month: "2026-03-01", items: [at("2026-03-09"), at("2026-03-02")] },
    { month: "2026-01-01", items: [at("2026-01-31")] },
  ]);
  expect(byMonth([])).toEqual([]);
});
