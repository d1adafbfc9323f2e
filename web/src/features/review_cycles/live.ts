// SPDX-License-Identifier: Apache-2.0
import type { components } from "@/api/schema";

/** Milliseconds after which what changes while one looks on is read again. */
export const refreshEvery = 10_000;

export const changesByItself = (state: components["schemas"]["CycleState"]) => state !== "draft" && state !== "closed";
