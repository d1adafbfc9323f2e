// SPDX-License-Identifier: Apache-2.0
// The files that a beginner is offered at each step: to fill in, or to begin with as they are. They lie in public/starter
// and go in as they are (src/features/setup/starter_files_test.cpp).
import type { components } from "@/api/schema";
import type english from "@/locales/en.json";

export interface StarterFile {
  kind: components["schemas"]["ImportFileKind"];
  /** In public/starter, without the ending. */
  file: keyof typeof english.setup_file;
}

export const starterFiles = {
  organization: [
    { kind: "units", file: "units" },
    { kind: "people", file: "people" },
  ],
  framework: [{ kind: "competencies", file: "competencies" }],
  jobs: [
    { kind: "jobs", file: "jobs" },
    { kind: "responsibilities", file: "responsibilities" },
    { kind: "requirements", file: "requirements" },
    { kind: "people", file: "people-with-jobs" },
  ],
  evidence: [{ kind: "evidence", file: "evidence" }],
} as const satisfies Record<string, readonly StarterFile[]>;

export const addressOf = ({ file }: StarterFile) => `/starter/${file}.csv`;
