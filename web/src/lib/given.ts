// SPDX-License-Identifier: Apache-2.0

/**
 * A number of a form as it is sent. One that is missing is left out, so that the server names it together with every other
 * problem; the type says nothing of that, because a complete input has it.
 */
export const given = (value: number | "" | null) => (value === "" || value === null ? undefined : value) as number;
