// SPDX-License-Identifier: Apache-2.0
// The ends of addresses that open a form on a page.

/** On Growth: the form in which somebody names a learning need. */
export const declareNeed = "declare-need";

/** On Feedback: the form in which somebody gives it. */
export const giveFeedback = "give";

/** On Recognition: the form in which somebody thanks. */
export const sayThanks = "thank";
