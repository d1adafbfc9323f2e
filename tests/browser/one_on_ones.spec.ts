// SPDX-License-Identifier: Apache-2.0
// One-on-ones: two people in one room at once, each in a browser of their own, and everybody else outside.
import type { Page } from "@playwright/test";
import { type DemoAccount, expect, test, tokenHeader } from "./journey.js";
import { addPoint, enter, order, point } from "./room_steps.js";

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: "serial" });

let address = "";

test("the room of a one-on-one is found from the list", { tag: "@every-database" }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn("employee", "/one-on-ones?show=mine");
  await expectAccessibleAtBothWidths(page);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^One-on-one with / })).toBeVisible();
  await expect(page.getByText(/read this room/)).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  address = new URL(page.url()).pathname;
});

test("both write at once: what one adds the other sees, in one order, ticked for both", {
  tag: "@every-database",
}, async ({ browser, baseURL }) => {
  const emil = await enter(browser, baseURL ?? "", "employee", address);
  const mara = await enter(browser, baseURL ?? "", "manager", address);
  await addPoint(emil, "The espalier at the south wall");
  await expect(point(mara, "The espalier at the south wall")).toBeVisible();
  await addPoint(mara, "The new ladder");
  await expect(point(emil, "The new ladder")).toBeVisible();
  await emil.getByRole("button", { name: "Move up: The new ladder" }).click();
  await expect
    .poll(async () => (await order(mara)).slice(-2))
    .toEqual(["The new ladder", "The espalier at the south wall"]);
  await mara.getByRole("checkbox", { name: "Talked about: The new ladder" }).check();
  await expect(emil.getByRole("checkbox", { name: "Talked about: The new ladder" })).toBeChecked();

  // A note of each, at the same time. One's own stands in its field until that is left, and is never shown twice.
  await emil.evaluate(() => {
    const count = () => Array.from(document.querySelectorAll("textarea")).filter((one) => one.value === "Emil writes this.");
    const seen = { most: 0 };
    new MutationObserver(() => {
      seen.most = Math.max(seen.most, count().filter((one) => one.getAttribute("aria-hidden") !== "true").length);
    }).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
    Object.assign(window, { seen });
  });
  await emil.getByRole("textbox", { name: "Write a note for both" }).fill("Emil writes this.");
  await mara.getByRole("textbox", { name: "Write a note for both" }).fill("Mara writes that.");
  await expect(
    emil.getByRole("textbox", { name: "Note", exact: true }).filter({ hasText: "Mara writes that." }),
  ).toBeVisible();
  await expect(
    mara.getByRole("textbox", { name: "Note", exact: true }).filter({ hasText: "Emil writes this." }),
  ).toBeVisible();
  await emil.getByRole("textbox", { name: "Write a note for both" }).blur();
  await expect(
    emil.getByRole("textbox", { name: "Note", exact: true }).filter({ hasText: "Emil writes this." }),
  ).toBeVisible();
  await expect(emil.getByRole("textbox", { name: "Write a note for both" })).toHaveValue("");
  expect(await emil.evaluate(() => (window as unknown as { seen: { most: number } }).seen.most)).toBe(1);
  await emil.context().close();
  await mara.context().close();
});

test("where both change the same words, both versions are shown and nothing is lost", async ({ browser, baseURL }) => {
  const emil = await enter(browser, baseURL ?? "", "employee", address);
  const mara = await enter(browser, baseURL ?? "", "manager", address);
  const words = (page: Page) => point(page, "The espalier at the south wall").getByRole("textbox");
  await expect(words(mara)).toBeVisible();
  await expect(mara.getByRole("button", { name: /otifications/ })).toBeVisible(); // the last part of the page to come
  await mara.context().setOffline(true);
  await words(mara).fill("The espalier at the west wall");
  await expect(mara.getByText("No connection: kept here, sent later").first()).toBeVisible();
  const kept = emil.waitForResponse((answer) => answer.request().method() === "PATCH" && answer.ok());
  await words(emil).fill("The espalier at the north wall");
  await kept;
  await expect(mara.getByText("No connection: kept here, sent later").first()).toBeVisible();
  await mara.context().setOffline(false);
  await expect(mara.getByRole("alert")).toContainText("The espalier at the north wall");
  const field = mara.getByRole("textbox").filter({ hasText: "west wall" });
  await expect(field).toHaveValue("The espalier at the west wall");
  await field.fill("The espalier at the north wall, then west");
  await mara.getByRole("button", { name: "Save mine" }).click();
  await expect(point(emil, "The espalier at the north wall, then west")).toBeVisible();
  await emil.context().close();
  await mara.context().close();
});

test("what is one’s own stays unseen: a private note, and a point until it is shared", async ({ browser, baseURL }) => {
  const emil = await enter(browser, baseURL ?? "", "employee", address);
  const mara = await enter(browser, baseURL ?? "", "manager", address);
  await emil.getByRole("textbox", { name: "Your private note" }).fill("I shall ask for the quince garden.");
  await emil.getByRole("textbox", { name: "Your private note" }).blur();
  await emil.getByRole("checkbox", { name: "For me only, for now" }).check();
  await addPoint(emil, "The quince garden");
  await mara.reload();
  await expect(point(mara, "The espalier at the north wall, then west")).toBeVisible();
  await expect(mara.getByText("quince")).toHaveCount(0);
  await expect(point(mara, "The quince garden")).toHaveCount(0);
  await emil.reload();
  await expect(emil.getByRole("textbox", { name: "Your private note" })).toHaveValue(
    "I shall ask for the quince garden.",
  );
  await point(emil, "The quince garden").getByRole("button", { name: "Share" }).click();
  await expect(point(mara, "The quince garden")).toBeVisible();
  await emil.context().close();
  await mara.context().close();
});

test("an action item stands on the Home of whoever does it", async ({ page, signIn, expectAccessible }) => {
  await signIn("manager", address);
  await page.getByRole("button", { name: "Add an action item" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an action item" });
  await dialog.getByRole("textbox", { name: "What is to be done" }).fill("Order ties of willow");
  await dialog.getByRole("combobox", { name: "Who" }).click();
  await page.getByRole("option").first().click();
  await dialog.getByRole("combobox", { name: "Serves" }).click();
  await expect(page.getByText(/^Goal · /).first()).toBeVisible();
  await expect(page.getByText(/^Need · /).first()).toBeVisible();
  const items = page.getByRole("group", { name: /^Plan item · / }).first();
  await items.getByRole("option").first().click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add an action item" }).click();
  const action = page.getByRole("listitem").filter({ hasText: "Order ties of willow" });
  await expect(action.getByText("Plan item:")).toBeVisible();
  await action.getByRole("link").click();
  await expect(page).toHaveURL(/\/plans\/\d+\?item=/);
  await signIn("employee");
  await expect(page.getByText("Order ties of willow")).toBeVisible();
});

test("what is open moves on when a meeting is skipped, and stays when it is moved", async ({ page, signIn }) => {
  await signIn("employee", address);
  const next = page.getByRole("region", { name: "Next meeting" });
  const before = await next.textContent();
  await page.getByRole("button", { name: "Move", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Move" });
  await dialog.getByLabel("Time", { exact: true }).fill("15:45");
  await dialog.getByRole("button", { name: "Move" }).click();
  await expect(next).not.toHaveText(before ?? "");
  await expect(point(page, "The quince garden")).toBeVisible();
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Skip" }).click();
  await expect(point(page, "The quince garden").getByText("moved on")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Talked about: The new ladder" })).toHaveCount(0); // it was ticked
  await expect(page.getByText("Skipped").first()).toBeVisible();
});

test("words go on record once the other agrees, and not before", async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn("employee", address);
  await page.getByRole("button", { name: "Propose a note on record" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "The words" }).fill("The quince garden is Emil’s from June on.");
  await dialog.getByRole("button", { name: "Propose a note on record" }).click();
  await expect(page.getByText("Proposed").first()).toBeVisible();
  await signIn("manager", address);
  await page.getByRole("button", { name: /^Agree/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Agree" }).click();
  await expect(page.getByText("On record", { exact: true }).first()).toBeVisible();

  // Those who may read it have a page for it, the person the same one; administrators have none.
  await page.getByRole("link", { name: "What others read" }).click();
  await expect(page.getByText("The quince garden is Emil’s from June on.")).toBeVisible();
  const onRecord = new URL(page.url()).pathname;
  await signIn("people", onRecord);
  await expect(page.getByRole("link", { name: "On record" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByText("The quince garden is Emil’s from June on.")).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await signIn("admin", onRecord);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("quince")).toHaveCount(0);
});

for (const role of ["people", "executive", "admin"] as const)
  test(`${role}: does not find the room`, async ({ page, signIn }) => {
    await signIn(role);
    await page.goto(address);
    await expect(page.getByText(/There is nothing here|You may not do this/)).toBeVisible();
    await expect(page.getByText("quince")).toHaveCount(0);
  });

test("whether one-on-ones happen is told by unit, without names", async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn("people", "/one-on-ones?show=habits");
  await expect(page.getByText("Whole organisation")).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test("a change of manager closes the room, and the employee decides what goes on", async ({ page, signIn }) => {
  await signIn("people");
  const me = async (account: DemoAccount) => {
    await signIn(account);
    return (await (await page.request.get("/api/v1/me")).json()).person_id as string;
  };
  const employee = await me("employee");
  const executive = await me("executive");
  await signIn("people", `/people/${employee}`);
  const { person } = await (await page.request.get(`/api/v1/people/${employee}`)).json();
  const assigned = await page.request.post(`/api/v1/people/${employee}/assignments`, {
    data: {
      valid_from: new Date().toISOString().slice(0, 10),
      unit_id: person.unit_id,
      job_id: person.job_id,
      manager_id: executive,
    },
    headers: await tokenHeader(page),
  });
  expect(assigned.ok()).toBe(true);

  await signIn("manager", address);
  await page.getByRole("textbox", { name: "In words" }).fill("Has a hand for quinces.");
  await page.getByRole("checkbox", { name: "The quince garden", exact: true }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("The handover is saved")).toBeVisible();
  await signIn("employee", address);
  await expect(page.getByRole("textbox", { name: "In words" })).toHaveValue("Has a hand for quinces.");
  await page.getByRole("button", { name: "Approve" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText("Approved", { exact: true })).toBeVisible();

  await signIn("executive");
  await page.goto(address);
  await expect(page.getByText("There is nothing here")).toBeVisible();
  await page.goto("/one-on-ones?show=mine");
  await page.getByRole("button", { name: "Begin a one-on-one" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Begin a one-on-one" });
  await dialog.getByRole("combobox", { name: "With whom" }).click();
  await page.getByRole("option", { name: new RegExp(person.family_name) }).click();
  await dialog.getByRole("button", { name: "Begin a one-on-one" }).click();
  await expect(page.getByText("Has a hand for quinces.")).toBeVisible();
  await expect(point(page, "The quince garden")).toBeVisible();
  await expect(page.getByText("north wall")).toHaveCount(0);
});
