// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { type Notification, withRead } from "./use-notifications";

const note = (id: string, read_at: string | null): Notification => ({
  id,
  kind: "plan_agreed",
  detail: {},
  link: "/",
  created_at: "2026-03-01T08:00:00Z",
  read_at,
});
const now = "2026-03-02T08:00:00Z";

test("one is marked and the others stay as they were", () => {
  const marked = withRead({ items: [note("1", null), note("2", null), note("3", "2026-03-01T09:00:00Z")] }, "1", now);
  expect(marked).toEqual({ items: [note("1", now), note("2", null), note("3", "2026-03-01T09:00:00Z")] });
});

test("all are marked, and what was read before keeps its instant", () => {
  const marked = withRead({ items: [note("1", null), note("2", "2026-03-01T09:00:00Z")] }, null, now);
  expect(marked).toEqual({ items: [note("1", now), note("2", "2026-03-01T09:00:00Z")] });
});
