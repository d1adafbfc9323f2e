// SPDX-License-Identifier: Apache-2.0

/** A name for one sending that nothing else has. Also where the page came over plain HTTP, which has no `randomUUID`. */
export function newSubmission(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
