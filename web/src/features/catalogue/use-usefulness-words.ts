// SPDX-License-Identifier: Apache-2.0
// What 1 to 5 mean where somebody says whether an offering helped at work.
import { useTranslation } from "react-i18next";

/** The best first. */
export const usefulnessPoints = [5, 4, 3, 2, 1] as const;

export function useUsefulnessWords() {
  const { t } = useTranslation();
  return (points: number) => t(`usefulness.${usefulnessPoints.find((one) => one === points) ?? 1}`);
}
