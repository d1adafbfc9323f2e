// SPDX-License-Identifier: Apache-2.0

/** Milliseconds after which what changes while one looks on is read again. */
export const refreshEvery = 10_000;
