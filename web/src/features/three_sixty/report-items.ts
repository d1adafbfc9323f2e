// SPDX-License-Identifier: Apache-2.0
// Items of a report by their names, and places on their scales.
import type { components } from "@/api/schema";

type Item = components["schemas"]["ReportItem"];

export const itemKey = ({ question_key, row_key }: { question_key: string; row_key: string }) =>
  `${question_key}/${row_key}`;

/** From 0 at the lowest to 100 at the highest level. */
export function placeOn({ lowest, highest }: Pick<Item, "lowest" | "highest">, value: number): number {
  return highest > lowest ? (100 * (value - lowest)) / (highest - lowest) : 0;
}

/** From one spread below the mean to one above, as far as the scale goes. */
export function bandOn(scale: Pick<Item, "lowest" | "highest">, mean: number, spread: number) {
  const from = Math.max(0, placeOn(scale, mean - spread));
  const until = Math.min(100, placeOn(scale, mean + spread));
  return { left: `${from}%`, width: `${until - from}%` };
}
