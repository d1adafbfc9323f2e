// SPDX-License-Identifier: Apache-2.0
// The result of an import's task. The schema knows a task's result only as JSON, because each kind of task has its own.

/** One column of a changed line; without either text, only that it changes. */
export interface ImportChange {
  column: string;
  before?: string | null;
  after?: string | null;
}

interface ImportSample {
  line: number;
  effect: "added" | "changed" | "left";
  key: string;
  changes: ImportChange[];
}

export interface ImportReport {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  left: number;
  problem_count: number;
  /** The first of them; line 0 is the whole file, an empty column the whole line, an empty file the only one. */
  problems: {
    file: string;
    line: number;
    column: string;
    key: string;
    message: string;
    parameters: Record<string, string>;
  }[];
  samples: ImportSample[];
  /** Whom the content is owed to and by which licence; empty where nobody is named. */
  attribution: string;
  applied: boolean;
}
