// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import {
  type JobDraftValues,
  newResponsibility,
  type ResponsibilityValues,
  requirementsBody,
  rowsThatDiffer,
  shareOf,
  versionBody,
} from "./job-draft-values";

const row = (code: string, weight: number | ""): ResponsibilityValues => ({
  key: code,
  code,
  title: code,
  weight,
  activities: " measure \n\nreport",
  expected_result: "",
});
const draft = (rows: ResponsibilityValues[]): JobDraftValues => ({
  title: "Fitter",
  family: "",
  level: "",
  purpose: "",
  responsibilities: rows,
  requirements: [{ key: "5", competency_id: "5", level: 3, importance: 4 }],
});

test("each line of the activities is one activity, and empty lines are none", () => {
  const body = versionBody(draft([row("R1", 40)]));
  expect(body.level).toBe(0);
  expect(body.responsibilities[0]).toEqual({
    code: "R1",
    title: "R1",
    weight: 40,
    activities: ["measure", "report"],
    expected_result: "",
  });
});

test("a requirement is sent without the key that only the form needs", () => {
  expect(requirementsBody(draft([]))).toEqual([{ competency_id: "5", level: 3, importance: 4 }]);
});

test("a new responsibility gets a code that no other has, even after one was removed", () => {
  expect(newResponsibility([]).code).toBe("R1");
  expect(newResponsibility([row("R2", 1), row("R3", 1)]).code).toBe("R4");
});

test("a share is of all weights given, and unknown without one", () => {
  const rows = [row("R1", 30), row("R2", 10), row("R3", "")];
  expect(rows.map((one) => shareOf(one, rows))).toEqual([0.75, 0.25, null]);
});

test("of two lists the rows that differ are those that the other does not have just so", () => {
  const mine = [row("R1", 40), row("R2", 60)];
  const theirs = [row("R1", 50), row("R2", 60)];
  expect(rowsThatDiffer(mine, theirs)).toEqual([row("R1", 40)]);
  expect(rowsThatDiffer(theirs, mine)).toEqual([row("R1", 50)]);
});
