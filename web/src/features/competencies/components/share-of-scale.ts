// SPDX-License-Identifier: Apache-2.0

interface OnScale {
  scale_lowest: number;
  scale_highest: number;
}

function startOf({ scale_lowest }: OnScale): number {
  return scale_lowest > 0 ? scale_lowest - 1 : scale_lowest;
}

/** Where a level stands on its scale, 0 to 1. A scale that begins at 1 has a step for it: its lowest level is not nothing. */
export function shareOfScale(scale: OnScale, level: number): number {
  return (level - startOf(scale)) / (scale.scale_highest - startOf(scale));
}

/** Where drawing begins and how many steps there are, when all are on one scale; null when they differ. */
export function commonSteps(scales: readonly OnScale[]): { start: number; count: number } | null {
  const [first] = scales;
  const same = scales.every(
    (one) => one.scale_lowest === first?.scale_lowest && one.scale_highest === first?.scale_highest,
  );
  return first && same ? { start: startOf(first), count: first.scale_highest - startOf(first) } : null;
}
