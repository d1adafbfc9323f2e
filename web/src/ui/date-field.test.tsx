// SPDX-License-Identifier: Apache-2.0
import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18n from "i18next";
import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { DateField } from "./date-field";

const submit = vi.fn();

function Form({ first = "" }: { first?: string }) {
  const [due, setDue] = useState(first);
  return (
    <MantineProvider>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(due);
        }}
      >
        <DateField label="Due" value={due} onChange={setDue} />
        <button type="submit">Save</button>
        <output>{due || "none"}</output>
      </form>
    </MantineProvider>
  );
}

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Due" });
const value = () => screen.getByRole("status").textContent;
const save = () => userEvent.click(screen.getByRole("button", { name: "Save" }));

beforeEach(() => submit.mockClear());

test("a date is shown and typed as the language writes it", async () => {
  await i18n.changeLanguage("de");
  render(<Form first="2026-11-22" />);
  expect(field().value).toBe("22.11.2026");
  await userEvent.clear(field());
  await userEvent.type(field(), "3.4.27");
  await userEvent.tab();
  expect(field().value).toBe("03.04.2027");
  expect(value()).toBe("2027-04-03");
});

test("a text that says no date is named, kept, and not sent", async () => {
  await i18n.changeLanguage("en");
  render(<Form first="2026-11-22" />);
  await userEvent.clear(field());
  await userEvent.type(field(), "31/02/2026");
  await save();
  expect(submit).not.toHaveBeenCalled();
  expect(field().value).toBe("31/02/2026");
  expect(field().getAttribute("aria-invalid")).toBe("true");
  await userEvent.clear(field());
  await userEvent.type(field(), "28/02/2026{Enter}");
  expect(submit).toHaveBeenCalledWith("2026-02-28");
});

test("an emptied field is no date", async () => {
  render(<Form first="2026-11-22" />);
  await userEvent.clear(field());
  await save();
  expect(submit).toHaveBeenCalledWith("");
});
