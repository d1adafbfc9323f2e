// SPDX-License-Identifier: Apache-2.0
import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Problem } from "@/api/problem";
import { ClashDialog } from "./clash-dialog";
import { useClash } from "./use-clash";

type Values = { name: string; fee: number };
const stale = () => Promise.reject(new Problem(412, "stale", "Changed meanwhile"));

function Approve({
  act,
  now,
}: {
  act: (version: number) => Promise<unknown>;
  now: { values: Values; version: number };
}) {
  const clash = useClash({
    seen: { values: { name: "Course", fee: 100 }, version: 1 },
    readAgain: () => Promise.resolve(now),
    act,
  });
  return (
    <>
      <button type="button" onClick={clash.act}>
        Approve
      </button>
      <ClashDialog clash={clash} label={(field) => field} say={(field, values) => values[field]} />
    </>
  );
}

async function approve(act: (version: number) => Promise<unknown>, now: { values: Values; version: number }) {
  render(
    <MantineProvider env="test">
      <Approve act={act} now={now} />
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Approve" }));
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("whoever was slower sees what changed beside what they saw, and goes on with what is there now", async () => {
  const act = vi.fn().mockImplementationOnce(stale).mockResolvedValue(undefined);
  await approve(act, { values: { name: "Course", fee: 900 }, version: 3 });
  const rows = (await screen.findAllByRole("row")).map((row) => row.textContent);
  expect(rows.slice(1)).toEqual(["fee100900"]);
  await press("Do it, as it is now");
  expect(act.mock.calls).toEqual([[1], [3]]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("leaving it does nothing", async () => {
  const act = vi.fn().mockImplementation(stale);
  await approve(act, { values: { name: "Course", fee: 900 }, version: 3 });
  await screen.findByRole("dialog");
  await press("Do nothing");
  expect(act).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a change of what is not shown is not stepped over in silence", async () => {
  const act = vi.fn().mockImplementation(stale);
  await approve(act, { values: { name: "Course", fee: 100 }, version: 2 });
  expect((await screen.findByRole("dialog")).textContent).toContain("Look at it again");
  expect(act).toHaveBeenCalledTimes(1);
});

test("any other refusal opens nothing", async () => {
  await approve(() => Promise.reject(new Problem(403, "forbidden", "Forbidden")), {
    values: { name: "Course", fee: 100 },
    version: 1,
  });
  expect(screen.queryByRole("dialog")).toBeNull();
});
