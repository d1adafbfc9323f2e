// SPDX-License-Identifier: Apache-2.0
// What a published implementation of FSRS makes of many courses of answers: the file that the server's own formulas
// (src/features/practice/memory.h) are held to. ESPALIER_ACCEPT=1 writes it anew.
import { readFileSync, writeFileSync } from "node:fs";
import { FSRSAlgorithm, type Grade, generatorParameters } from "ts-fsrs";
import { expect, test } from "vitest";

const file = "../tests/golden/memory.json";
const grades = ["forgotten", "hard", "good", "easy"] as const;

/** The same numbers in each run. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function course(algorithm: FSRSAlgorithm, next: (below: number) => number) {
  const answers = [];
  let memory: ReturnType<FSRSAlgorithm["next_state"]> | null = null;
  for (let i = 0; i < 12; i += 1) {
    const days = memory === null || next(5) === 0 ? 0 : 1 + next(1 + Math.ceil(memory.stability * 2));
    const grade = next(4);
    const recall = memory === null ? null : algorithm.forgetting_curve(days, memory.stability);
    memory = algorithm.next_state(memory, days, (grade + 1) as Grade);
    answers.push({
      days,
      grade: grades[grade],
      recall,
      stability: memory.stability,
      difficulty: memory.difficulty,
      due_in: algorithm.next_interval(memory.stability, 0),
    });
  }
  return { answers };
}

test("the file of memories is what the published implementation says", () => {
  const algorithm = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false, request_retention: 0.9 }));
  const next = numbers(20261123);
  const courses = Array.from({ length: 40 }, () => course(algorithm, next));
  const text = `${JSON.stringify({ courses }, null, 1)}\n`;
  if (process.env.ESPALIER_ACCEPT) writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});
