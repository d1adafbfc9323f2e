// SPDX-License-Identifier: Apache-2.0
// Before each test file: English texts, and what the test's browser lacks.
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";
import { fetchAllTexts, startTranslations } from "./i18n";

await startTranslations("en");
await fetchAllTexts();
afterEach(cleanup);

window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
