// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { newPerson, personChange, personDraft } from "./person-values";

test("a new person is sent without what was left empty", () => {
  const draft = personDraft({ ...newPerson(), employee_number: "7", unit_id: "3", time_zone: null, weekly_hours: 0 });
  expect(draft).toMatchObject({ employee_number: "7", unit_id: "3", weekly_hours: 0 });
  expect(Object.keys(draft)).not.toContain("email");
  expect(Object.keys(draft)).not.toContain("manager_id");
  expect(Object.keys(draft)).not.toContain("time_zone");
});

test("an emptied e-mail is cleared, an emptied name is refused by the server and not turned into nothing", () => {
  expect(personChange({ email: "", hourly_cost: "", given_name: "", location: "" })).toEqual({
    email: null,
    hourly_cost: null,
    given_name: "",
    location: "",
  });
});
