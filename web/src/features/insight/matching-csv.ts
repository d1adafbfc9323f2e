// SPDX-License-Identifier: Apache-2.0
// What the report shows as a file for a spreadsheet: one line a row, every measure, plain numbers.
import { measures } from "./matching-search";
import type { Line } from "./use-matching";

/** A spreadsheet runs what starts so as a formula, also behind apostrophes; one apostrophe more makes it text. */
const formula = /^'*[=+\-@\t\r]/;

const cell = (text: string) => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Columns are named as in the API. A hidden line has its name and empty cells. */
export function matchingCsv(lines: readonly Line[], name: (line: Line) => string): string {
  const counts = ["people", "items", "traced_items", "finished_items", "told_items"] as const;
  const header = ["name", ...counts, ...measures.flatMap((one) => [one, `${one}_traced`])];
  const rows = lines.map((line) => {
    const { figures } = line;
    return [
      cell(name(line)),
      ...counts.map((one) => figures?.[one] ?? ""),
      ...measures.flatMap((one) => [figures?.[one]?.all ?? "", figures?.[one]?.traced ?? ""]),
    ].join(",");
  });
  return [header.join(","), ...rows, ""].join("\r\n");
}

export function save(fileName: string, content: string) {
  const address = URL.createObjectURL(new Blob(["\uFEFF", content], { type: "text/csv;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}
