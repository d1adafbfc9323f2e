// SPDX-License-Identifier: Apache-2.0
// The ends of addresses that open a form on a page.

/** On Growth: the form in which somebody names a learning need. */
export const declareNeed = "declare-need";
