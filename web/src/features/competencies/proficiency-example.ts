// SPDX-License-Identifier: Apache-2.0
// What the constants of the proficiency formula come to, for the page on which they are set. The formula itself is the
// server's (src/features/competencies/proficiency.h); these are its two factors for the simplest of cases.

/** How much of its weight a piece keeps after so many days: 2^(−age / half-life). */
export function freshness(ageDays: number, halfLifeDays: number): number {
  return 2 ** (-ageDays / halfLifeDays);
}

/** Confidence of fresh pieces that agree, one of each source: 1 − e^(−Σ credibility / reliance). */
export function confidenceOf(credibilities: readonly number[], reliance: number): number {
  const weight = credibilities.reduce((sum, one) => sum + one, 0);
  return 1 - Math.exp(-weight / reliance);
}

/** What so many fresh pieces of one source count for, in pieces: n / (1 + ρ · (n − 1)). */
export function effectivePieces(count: number, repetition: number): number {
  return count / (1 + repetition * Math.max(0, count - 1));
}
