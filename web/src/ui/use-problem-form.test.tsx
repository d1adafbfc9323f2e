// SPDX-License-Identifier: Apache-2.0
import { MantineProvider, TextInput } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Problem } from "@/api/problem";
import { ProblemAlert } from "./problem-alert";
import { fieldOf, useProblemForm } from "./use-problem-form";

function Form({ problem: thrown }: { problem: Problem }) {
  const { form, problem, onSubmit } = useProblemForm({ initialValues: { title: "" } }, () => Promise.reject(thrown));
  return (
    <form onSubmit={onSubmit}>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <TextInput label="Title" {...form.getInputProps("title")} />
      <button type="submit">Save</button>
    </form>
  );
}

async function submitWith(problem: Problem) {
  render(
    <MantineProvider>
      <Form problem={problem} />
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
}

test("a pointer names a field, however deep and with whatever characters", () => {
  expect(fieldOf("/title")).toBe("title");
  expect(fieldOf("/items/0/due_on")).toBe("items.0.due_on");
  expect(fieldOf("/a~1b/c~0d")).toBe("a/b.c~d");
});

test("a problem of a field stands at the field", async () => {
  const errors = [{ pointer: "/title", key: "unheard_of", message: "is longer than 200 characters", parameters: {} }];
  await submitWith(new Problem(422, "invalid", "Invalid", "", errors));
  expect(await screen.findByText("is longer than 200 characters")).toBeTruthy();
  expect(screen.getByLabelText("Title").getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(screen.getByLabelText("Title"));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a problem of a field that the form does not show stands above the form", async () => {
  const errors = [{ pointer: "/elsewhere", key: "unheard_of", message: "is wrong", parameters: {} }];
  await submitWith(new Problem(422, "unheard_of", "Invalid", "The plan cannot be saved.", errors));
  expect((await screen.findByRole("alert")).textContent).toContain("The plan cannot be saved.");
});
