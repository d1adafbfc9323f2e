// SPDX-License-Identifier: Apache-2.0
// How often a series sends, in words; and the colour of each state.
import { useTranslation } from "react-i18next";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];

export const seriesColours: Record<Schemas["SeriesState"], string> = {
  paused: "clay",
  running: "leaf",
  stopped: "gray",
};

export function useRhythmWords() {
  const { t } = useTranslation();
  return ({ cadence, every }: { cadence: Schemas["SeriesCadence"]; every: number }) =>
    t(`series_every.${cadence}`, { count: every });
}
