// SPDX-License-Identifier: Apache-2.0
// Who is signed in. The shell loads it before any page is shown, so a page can read it without waiting.
import { api } from "./client";
import type { components } from "./schema";

export type Me = components["schemas"]["Me"];

export const meQuery = api.queryOptions("get", "/api/v1/me");

export function useMe(): Me {
  return api.useSuspenseQuery("get", "/api/v1/me", undefined, { staleTime: Number.POSITIVE_INFINITY }).data;
}

/** May the viewer do this at all, for somebody? The server decides about each person. */
export function useCan(permission: string): boolean {
  return useMe().permissions.includes(permission);
}
