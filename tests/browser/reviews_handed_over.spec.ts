// SPDX-License-Identifier: Apache-2.0
// A review gets another reviewer in the middle of its cycle, chosen by the people team or because the manager leaves: what was
// written is kept, who comes is told and takes it to the signatures, who goes reads no more.
import type { Page } from "@playwright/test";
import { expect, test, tokenHeader } from "./journey.js";
import { handIn, meetAndSign, rateEverything, share, subject } from "./review_steps.js";

const written = "Stood in for two colleagues in spring.";
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Calls of the API as whoever is signed in. */
async function apiOf(page: Page) {
  const headers = await tokenHeader(page);
  const at = (path: string) => `/api/v1${path}`;
  const ok = async (answer: Awaited<ReturnType<Page["request"]["get"]>>) => {
    await expect(answer).toBeOK();
    return answer;
  };
  return {
    read: async (path: string) =>
      (await ok(await page.request.get(at(path)))).json() as Promise<{ items: { id: string }[] }>,
    post: async (path: string, data: object) => ok(await page.request.post(at(path), { data, headers })),
    put: async (path: string, data: object) => ok(await page.request.put(at(path), { data, headers })),
    person: async (name: string) => {
      const found = await ok(await page.request.get(at(`/people?search=${encodeURIComponent(name)}`)));
      const { items } = (await found.json()) as { items: { id: string; unit_id: string; job_id: string }[] };
      if (!items[0]) throw new Error(`There is no ${name}.`);
      return items[0];
    },
  };
}

const phase = (name: string, starts: number, ends: number) => ({
  phase: name,
  starts_on: inDays(starts),
  ends_on: inDays(ends),
});

/** A cycle about the subject alone; where the cycle and the review are. */
async function beginCycle(page: Page, name: string) {
  const { read, post, person } = await apiOf(page);
  const drafted = await post("/review-cycles", {
    name,
    message: "",
    review_template_id: (await read("/review-templates")).items[0]?.id,
    period_from: inDays(-365),
    period_to: inDays(-1),
    audience: { person_ids: [(await person(subject)).id] },
    phases: [
      phase("self", 0, 6),
      phase("manager", 0, 13),
      phase("sharing", 14, 20),
      phase("meeting", 21, 30),
      phase("sign_off", 31, 40),
    ],
    is_parallel: true,
    manager_change: "new_takes_over",
    former_manager_reads: false,
    appeal_days: 14,
  });
  const { id, version } = (await drafted.json()) as { id: string; version: number };
  const cycle = `/review-cycles/${id}`;
  await post(`${cycle}/launch`, { version });
  await page.goto(cycle);
  await expect(page.getByRole("link", { name: subject })).toBeVisible({ timeout: 20_000 });
  return { cycle, review: `/reviews/${(await read(`${cycle}/reviews`)).items[0]?.id}` };
}

async function draft(page: Page) {
  await page.getByRole("textbox", { name: /^What do you need to learn|^What does .* need to learn/ }).fill(written);
  await expect(page.getByText("Saved").first()).toBeVisible();
}

test("a review goes to another reviewer with what was written, and who wrote it reads no more", {
  tag: "@every-database",
}, async ({ page, signIn, expectAccessibleAtBothWidths }) => {
  await signIn("people", "/review-cycles");
  const { cycle, review } = await beginCycle(page, "In between");
  await signIn("manager", review);
  await draft(page);

  await signIn("people", cycle);
  await page.getByRole("button", { name: `More on the review of ${subject}` }).click();
  await page.getByRole("menuitem", { name: "Choose another reviewer" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").first().fill("Björn Castro");
  await page.getByRole("option", { name: /^Björn Castro/ }).click();
  await dialog.getByRole("textbox", { name: /Reason/ }).fill("Leaves at the end of the month.");
  await dialog.getByRole("button", { name: "Choose a reviewer" }).click();
  await expect(page.getByText(`${subject} has another reviewer.`)).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await signIn("executive", "/notifications");
  await expect(page.getByText(`You write the review of ${subject} now`)).toBeVisible();
  await page.goto(review);
  await expect(page.getByText(written)).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await signIn("manager", "/reviews");
  await page.goto(review);
  await expect(page.getByText(/Björn Castro/).first()).toBeVisible(); // still above the person, so the review is there
  await expect(page.getByText(written)).toBeHidden();
});

test("a manager leaves in the middle: whoever is above them goes on with what they wrote, to both signatures", {
  tag: "@every-database",
}, async ({ page, signIn }) => {
  await signIn("people", "/review-cycles");
  const { review } = await beginCycle(page, "A manager leaves");
  await signIn("manager", review);
  await draft(page);
  await signIn("employee", review);
  await rateEverything(page);
  await handIn(page);
  await expect(page.getByText(/nothing more is waited for from/)).toBeVisible();

  await signIn("people", "/people");
  const { post, put, person } = await apiOf(page);
  const leaver = await person("Freya Andersen");
  const above = await person("Björn Castro");
  await post(`/people/${leaver.id}/assignments`, {
    valid_from: inDays(0), // after every change of the demo: what comes before one only puts the past right
    unit_id: leaver.unit_id,
    job_id: leaver.job_id,
    manager_id: above.id,
  });
  await put(`/people/${leaver.id}/departure`, { left_on: inDays(-1) });

  await signIn("executive", "/notifications");
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(`You write the review of ${subject} now`).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await page.goto(review);
  await expect(page.getByText(written)).toBeVisible();
  await rateEverything(page);
  await handIn(page);
  await share(page);
  await meetAndSign(page);

  await signIn("employee", review);
  await expect(page.getByText(written).first()).toBeVisible();
  await page.getByRole("radio", { name: /^I have read/ }).check();
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign" }).click();
  await expect(page.getByText("Signed.", { exact: true })).toBeVisible();
});
