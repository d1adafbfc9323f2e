// SPDX-License-Identifier: Apache-2.0
import { MantineProvider } from "@mantine/core";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { type Column, DataTable, sortRows } from "./data-table";

interface Row {
  name: string;
  gap: number | null;
}

const rows: Row[] = [
  { name: "Bo", gap: 2 },
  { name: "Ada", gap: null },
  { name: "Cy", gap: 1 },
];
const columns: Column<Row>[] = [
  { key: "name", header: "Name", cell: (row) => row.name, sortBy: (row) => row.name },
  { key: "gap", header: "Gap", cell: (row) => row.gap ?? "–", sortBy: (row) => row.gap },
];

test("what is not known sorts last, whichever way", () => {
  const names = (descending: boolean) => sortRows(rows, columns, { key: "gap", descending }).map((row) => row.name);
  expect(names(false)).toEqual(["Cy", "Bo", "Ada"]);
  expect(names(true)).toEqual(["Bo", "Cy", "Ada"]);
});

test("while there are more rows to load, the rows keep their order and no column can be sorted by", () => {
  render(
    <MantineProvider>
      <DataTable
        label="People"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
        initialSorting={{ key: "name", descending: false }}
        isWhole={false}
      />
    </MantineProvider>,
  );
  expect(screen.queryByRole("button", { name: "Name" })).toBeNull();
  expect(screen.getByRole("columnheader", { name: "Name" }).hasAttribute("aria-sort")).toBe(false);
  expect(screen.getAllByRole("row")[1]?.textContent).toContain("Bo");
});

test("pressing a column's head sorts by it, pressing again turns the order", async () => {
  render(
    <MantineProvider>
      <DataTable label="People" columns={columns} rows={rows} rowKey={(row) => row.name} />
    </MantineProvider>,
  );
  const firstName = () => within(screen.getAllByRole("row")[1] as HTMLElement).getAllByRole("cell")[0]?.textContent;
  await userEvent.click(screen.getByRole("button", { name: "Name" }));
  expect(firstName()).toBe("Ada");
  await userEvent.click(screen.getByRole("button", { name: "Name" }));
  expect(firstName()).toBe("Cy");
  expect(screen.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe("descending");
});

test("the first rows in the chosen order are shown, and the others when they are asked for", async () => {
  render(
    <MantineProvider>
      <DataTable
        label="People"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
        initialSorting={{ key: "gap", descending: true }}
        firstShown={1}
      />
    </MantineProvider>,
  );
  const names = () =>
    screen
      .getAllByRole("row")
      .slice(1)
      .map((row) => within(row).getAllByRole("cell")[0]?.textContent);
  expect(names()).toEqual(["Bo"]);
  await userEvent.click(screen.getByRole("button", { name: "Show all 3" }));
  expect(names()).toEqual(["Bo", "Cy", "Ada"]);
});
