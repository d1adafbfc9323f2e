// SPDX-License-Identifier: Apache-2.0
// The situations that the choices so far lead to.
import type { components } from "@/api/schema";

type Step = components["schemas"]["ShownStep"];

export function stepsOnTheWay(all: readonly Step[], chosen: readonly string[]): { steps: Step[]; isAtEnd: boolean } {
  const steps: Step[] = [];
  let step = all[0];
  for (let at = 0; step && at <= all.length; at += 1) {
    steps.push(step);
    const option = step.options.find((one) => one.key === chosen[at]);
    if (!option) return { steps, isAtEnd: false };
    step = all.find((one) => one.key === option.next_step_key);
  }
  return { steps, isAtEnd: steps.length > 0 };
}
