// SPDX-License-Identifier: Apache-2.0
// When the page has what it shows: the time to draw it, and then to fetch what may be wanted later, which would otherwise share
// a slow line and a slow processor with what somebody waits for.
import type { QueryClient } from "@tanstack/react-query";
import { type ComponentType, lazy } from "react";
import { fetchAllTexts } from "@/lib/i18n";

/** Resolves when nothing is being read any more, or after so many milliseconds. */
export function whenRead(client: QueryClient, patience: number): Promise<void> {
  return new Promise((resolve) => {
    let waiting: ReturnType<typeof setTimeout>;
    const end = () => {
      clearTimeout(waiting);
      clearTimeout(late);
      stop();
      resolve();
    };
    // An answer may lead to the next question, so only a moment without any is the end.
    const look = () => {
      clearTimeout(waiting);
      if (client.isFetching() === 0) waiting = setTimeout(end, 0);
    };
    const late = setTimeout(end, patience);
    const stop = client.getQueryCache().subscribe(look);
    look();
  });
}

/** Safari knows no idle time. */
const whenIdle = () =>
  new Promise<void>((resolve) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 200);
  });

let begin = () => {};
const rest = new Promise<void>((resolve) => {
  begin = resolve;
});

/** To be called when the first page is drawn: begins the rest when it has read what it shows, five seconds later at most. */
export async function awaitRest(client: QueryClient): Promise<void> {
  await whenRead(client, 5000);
  await whenIdle();
  await fetchAllTexts();
  begin();
}

/** A part that no page waits for: it is fetched at rest. */
export function lazyAtRest<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    await rest;
    return load();
  });
}

/** A part that is opened by hand on any page: fetched when it is wanted first, with the texts it says. */
export function lazyWithTexts<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), fetchAllTexts()]);
    return part;
  });
}
