// SPDX-License-Identifier: Apache-2.0
// What each journey has beside Playwright's own: a stage to play on, sign-in by account, the check of a page's
// accessibility, and after each journey the proof that no API call broke the contract and no page threw.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page, type Request } from '@playwright/test';
import type axe from 'axe-core';

export type DemoAccount = 'admin' | 'people' | 'manager' | 'employee' | 'executive';

interface Journey {
  // What there is when a file's journeys begin: the demo organisation, or one administrator and nothing else.
  content: 'demo' | 'empty';
  // Opens an address, Home without one, as somebody else than before. The sign-in page has journeys of its own.
  signIn: (account: DemoAccount, address?: string) => Promise<void>;
  // Fails on a violation of WCAG 2.2 A or AA on the page as it is now.
  expectAccessible: (page: Page) => Promise<void>;
  // The same on a phone and on a desk, where the page stays.
  expectAccessibleAtBothWidths: (page: Page) => Promise<void>;
  contract: undefined;
}

interface Worker {
  // The address of a program of this worker's own, with an organisation that only the journeys of this file have changed.
  stageOf: (file: string, content: string) => Promise<string>;
}

// What a page has asked for and not been answered yet, but for streams, which do not end.
const waitingFor = new WeakMap<Page, Set<Request>>();

function countWaiting(page: Page) {
  const waiting = new Set<Request>();
  waitingFor.set(page, waiting);
  page.on('request', (request) => request.resourceType() !== 'eventsource' && waiting.add(request));
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
}

const patience = 5000; // milliseconds: what a journey holds back itself never comes

// A page that is drawn anew while axe reads it, for an answer that came late, has violations that nobody meets; and a
// dialog that still fades in has colours that nobody is asked to read.
async function untilStill(page: Page) {
  const late = Date.now() + patience;
  do {
    await page.evaluate(async () => {
      await new Promise((begun) => setTimeout(begun, 50));
      const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
      await Promise.allSettled(ending.map((one) => one.finished));
    });
  } while (waitingFor.get(page)?.size && Date.now() < late);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Each violation on the page, with the element and what axe found there. Axe is read once for each document, and writes down nothing of what is
// right, which would take as long again.
async function violationsOn(page: Page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  });
}

// Begins a stage: its address, and what ends it.
async function beginStage(args: string[]) {
  const stage = spawn(process.execPath, ['stage.mjs', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(stage, 'exit');
  const [address] = await Promise.race([once(stage.stdout, 'data'), ended]);
  if (!String(address).startsWith('http')) throw new Error('The stage did not start.');
  const end = async () => {
    stage.stdin.end();
    await ended;
  };
  return { address: String(address).trim(), end };
}

export const test = base.extend<Journey, Worker>({
  content: ['demo', { option: true }],
  stageOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
    async ({}, use, { parallelIndex, project }) => {
      let current: { file: string; address: string; end: () => Promise<void> } | undefined;
      await use(async (file, content) => {
        if (current?.file === file) return current.address;
        await current?.end();
        current = { file, ...(await beginStage([`${project.name}-${parallelIndex}`, project.name, content])) };
        return current.address;
      });
      await current?.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: [
    async ({ stageOf, content }, use, { file }) => use(await stageOf(file, content)),
    { scope: 'test', timeout: 120_000 },
  ],
  signIn: async ({ page, context }, use) => {
    await use(async (account, address = '/') => {
      await context.clearCookies();
      const data = { email: `${account}@demo.example`, password: 'espalier-demo' };
      await expect(await page.request.post('/api/v1/session', { data })).toBeOK();
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      await untilStill(page);
      expect.soft(await violationsOn(page), `accessibility of ${page.url()}`).toEqual([]);
    });
  },
  expectAccessibleAtBothWidths: async ({ expectAccessible }, use) => {
    await use(async (page) => {
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        await expectAccessible(page);
      }
    });
  },
  contract: [
    async ({ page, request }, use) => {
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(String(error)));
      countWaiting(page);
      await use(undefined);
      const violations = await (await request.get('/stage/violations')).json();
      expect(violations, 'calls that broke the OpenAPI document').toEqual([]);
      expect(thrown, 'errors thrown in the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** What a request beside the page, as the one who is signed in, has to send along. */
export async function tokenHeader(page: Page): Promise<Record<string, string>> {
  const token = (await page.context().cookies()).find(({ name }) => name === 'espalier_csrf')?.value ?? '';
  return { 'X-CSRF-Token': decodeURIComponent(token) };
}

export { expect };
