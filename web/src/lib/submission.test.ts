// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { newSubmission } from "./submission";

test("a submission has a name of its own that the API takes, also without a secure page", () => {
  const names = new Set(Array.from({ length: 100 }, newSubmission));
  expect(names.size).toBe(100);
  for (const name of names) expect(name).toMatch(/^[0-9a-f]{32}$/);
});
