// SPDX-License-Identifier: Apache-2.0

/** A number of a form; "" while nothing is written. */
export type Numeral = number | "";

/** As the API takes a number that may be left out. */
export const numberOf = (value: Numeral) => (value === "" ? null : value);

/**
 * A number of a form as it is sent. One that is missing is left out, so that the server names it together with every other
 * problem; the type says nothing of that, because a complete input has it.
 */
export const given = (value: Numeral | null) => (value === "" || value === null ? undefined : value) as number;
