// SPDX-License-Identifier: Apache-2.0

interface OnScale {
  scale_lowest: number;
  scale_highest: number;
}

/** Where a level stands on its scale, 0 to 1. A scale that begins at 1 has a step for it: its lowest level is not nothing. */
export function shareOfScale({ scale_lowest, scale_highest }: OnScale, level: number): number {
  const start = scale_lowest > 0 ? scale_lowest - 1 : scale_lowest;
  return (level - start) / (scale_highest - start);
}
