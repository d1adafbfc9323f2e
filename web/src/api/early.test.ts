// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from "vitest";
import { fetchWithEarly } from "./early";

const home = () => new Request(`${location.origin}/api/v1/home`);

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.espalierEarly = undefined;
});

test("what was asked early is taken once; later it is asked anew", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("later")));
  globalThis.espalierEarly = { "/api/v1/home": Promise.resolve(new Response("early")) };
  expect(await (await fetchWithEarly(home())).text()).toBe("early");
  expect(await (await fetchWithEarly(home())).text()).toBe("later");
});

test("a refusal from before signing in is nobody's answer", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("signed in")));
  globalThis.espalierEarly = { "/api/v1/home": Promise.resolve(new Response("", { status: 401 })) };
  expect(await (await fetchWithEarly(home())).text()).toBe("signed in");
});

test("a call that failed on its way is made again", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("second")));
  globalThis.espalierEarly = { "/api/v1/home": Promise.resolve(Response.error()) };
  expect(await (await fetchWithEarly(home())).text()).toBe("second");
});
