// SPDX-License-Identifier: Apache-2.0
// The forms in which something is given, in the order they are shown.
import type { components } from "@/api/schema";

export const modalities: readonly components["schemas"]["Modality"][] = [
  "own_pace",
  "on_site",
  "live_online",
  "blended",
  "at_work",
];
