// SPDX-License-Identifier: Apache-2.0
import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useDensity } from "./density";

test("a chosen density is on the page at once and there again next time", () => {
  const first = renderHook(useDensity);
  expect(document.documentElement.dataset.density).toBe("comfortable");
  act(() => first.result.current.toggle());
  expect(document.documentElement.dataset.density).toBe("compact");
  first.unmount();
  const again = renderHook(useDensity);
  expect(again.result.current.isCompact).toBe(true);
  act(() => again.result.current.toggle());
  expect(document.documentElement.dataset.density).toBe("comfortable");
});
