// SPDX-License-Identifier: Apache-2.0
import { MantineProvider, TextInput } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Problem } from "@/api/problem";
import { ClashAlert } from "./clash-alert";
import { useEditForm } from "./use-edit-form";

type Values = { name: string; place: string };
const stale = () => Promise.reject(new Problem(412, "stale", "Changed meanwhile"));

function Form({ save, now }: { save: (edit: object) => Promise<unknown>; now: { values: Values; version: number } }) {
  const edit = useEditForm<Values>({
    read: { values: { name: "Ada", place: "Graz" }, version: 1 },
    readAgain: () => Promise.resolve(now),
    save: ({ changes, version }) => save({ changes, version }),
  });
  return (
    <form onSubmit={edit.onSubmit}>
      <ClashAlert edit={edit} label={(field) => field} say={(field, values) => values[field]} />
      <TextInput label="Name" {...edit.form.getInputProps("name")} />
      <TextInput label="Place" {...edit.form.getInputProps("place")} />
      <button type="submit">Save</button>
      <output>{edit.isUnsaved() ? "unsaved" : "saved"}</output>
    </form>
  );
}

async function typeAndSave(save: (edit: object) => Promise<unknown>, now: { values: Values; version: number }) {
  render(
    <MantineProvider>
      <Form save={save} now={now} />
    </MantineProvider>,
  );
  await userEvent.clear(screen.getByLabelText("Name"));
  await userEvent.type(screen.getByLabelText("Name"), "Ida");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
}

const press = (name: RegExp) => userEvent.click(screen.getByRole("button", { name }));
const shown = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;

test("a stale edit keeps what was typed, says what the other changed, and saves on top of it when asked to", async () => {
  const save = vi.fn().mockImplementationOnce(stale).mockResolvedValue(undefined);
  await typeAndSave(save, { values: { name: "Ada", place: "Linz" }, version: 4 });
  expect((await screen.findByRole("alert")).textContent).toContain("Linz");
  expect(shown("Name")).toBe("Ida");
  expect(screen.getByRole("status").textContent).toBe("unsaved");
  await press(/^Keep my changes/);
  expect(screen.getByRole("status").textContent).toBe("unsaved");
  expect([shown("Name"), shown("Place")]).toEqual(["Ida", "Linz"]);
  await press(/^Save$/);
  expect(save).toHaveBeenLastCalledWith({ changes: { name: "Ida" }, version: 4 });
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByRole("status").textContent).toBe("saved");
});

test("beside what the other changed stands one's own change only where there is one", async () => {
  await typeAndSave(vi.fn().mockImplementation(stale), { values: { name: "Eda", place: "Linz" }, version: 2 });
  await screen.findByRole("alert");
  const rows = screen.getAllByRole("row").map((row) => row.textContent);
  expect(rows.slice(1)).toEqual(["nameEdaIda", "placeLinzNot changed by you"]);
});

test("dropping one's own change shows the other version and sends nothing", async () => {
  const save = vi.fn().mockImplementation(stale);
  await typeAndSave(save, { values: { name: "Eda", place: "Graz" }, version: 2 });
  await screen.findByRole("alert");
  await press(/^Drop mine/);
  expect([shown("Name"), shown("Place")]).toEqual(["Eda", "Graz"]);
  expect(screen.getByRole("status").textContent).toBe("saved");
  expect(save).toHaveBeenCalledTimes(1);
});

test("a change elsewhere in the thing, of which the form shows nothing, stops nobody", async () => {
  const save = vi.fn().mockImplementationOnce(stale).mockResolvedValue(undefined);
  await typeAndSave(save, { values: { name: "Ada", place: "Graz" }, version: 7 });
  expect(save).toHaveBeenLastCalledWith({ changes: { name: "Ida" }, version: 7 });
  expect(screen.queryByRole("alert")).toBeNull();
});
