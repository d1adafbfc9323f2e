// SPDX-License-Identifier: Apache-2.0
// What journeys do in the room of a one-on-one.
import type { Browser, Page } from "@playwright/test";
import { type DemoAccount, expect } from "./journey.js";

// Somebody in a browser of their own.
export async function enter(browser: Browser, baseURL: string, account: DemoAccount, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const data = { email: `${account}@demo.example`, password: "espalier-demo" };
  await expect(await page.request.post("/api/v1/session", { data })).toBeOK();
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}

export const point = (page: Page, text: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("checkbox", { name: `Talked about: ${text}` }) });

export async function addPoint(page: Page, text: string) {
  await page.getByRole("textbox", { name: "What do you want to talk about?" }).fill(text);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(point(page, text)).toBeVisible();
}

export const order = (page: Page) =>
  page
    .getByRole("checkbox", { name: /^Talked about: / })
    .evaluateAll((all) => all.map((one) => (one.getAttribute("aria-label") ?? "").replace("Talked about: ", "")));
