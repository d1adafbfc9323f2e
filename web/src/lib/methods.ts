// SPDX-License-Identifier: Apache-2.0
// The ways to learn, in the order in which they are offered.
import type { components } from "@/api/schema";

export const methods: readonly components["schemas"]["Method"][] = [
  "course",
  "workshop",
  "on_the_job",
  "coaching",
  "mentoring",
  "peer_teaching",
  "reading",
  "conference",
  "other",
];
