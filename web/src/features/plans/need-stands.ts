// SPDX-License-Identifier: Apache-2.0
import type { components } from "@/api/schema";

/** Whether something is still to be done about a need: it is open, or planned. */
export function stands({ state }: { state: components["schemas"]["NeedState"] }): boolean {
  return state === "open" || state === "planned";
}
