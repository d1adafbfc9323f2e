// SPDX-License-Identifier: Apache-2.0
import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { type Choice, SearchSelect, useSelectSearch } from "./search-select";

const freya = { value: "1", label: "Freya Andersen" };

function HeldBy({ choices }: { choices: readonly Choice[] }) {
  const search = useSelectSearch();
  return (
    <MantineProvider>
      <SearchSelect label="Held by" search={search} choices={choices} loading={false} chosen={freya} value="1" />
    </MantineProvider>
  );
}

test("what is typed stays when the server finds who is chosen under a longer name", async () => {
  const { rerender } = render(<HeldBy choices={[]} />);
  const field = screen.getByRole<HTMLInputElement>("combobox", { name: "Held by" });
  expect(field.value).toBe("Freya Andersen");
  await userEvent.clear(field);
  await userEvent.type(field, "Bj");
  rerender(<HeldBy choices={[{ value: "1", label: "Freya Andersen, Team lead" }]} />);
  expect(field.value).toBe("Bj");
  rerender(<HeldBy choices={[{ value: "2", label: "Björn Castro, Executive" }]} />);
  expect(field.value).toBe("Bj");
});
