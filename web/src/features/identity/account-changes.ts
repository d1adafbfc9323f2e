// SPDX-License-Identifier: Apache-2.0
// What a change of an account makes stale: the list itself and the trail of what was done.
export const accountChanges = ["/api/v1/accounts", "/api/v1/audit"] as const;
