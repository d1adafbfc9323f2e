// SPDX-License-Identifier: Apache-2.0
import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { whenRead } from "./at-rest";

const answerAfter = (milliseconds: number) => () =>
  new Promise((resolve) => setTimeout(() => resolve("answer"), milliseconds));

test("what leads to another question is not read before that is answered", async () => {
  vi.useFakeTimers();
  const client = new QueryClient();
  const ask = async () => {
    await client.fetchQuery({ queryKey: ["first"], queryFn: answerAfter(100) });
    await client.fetchQuery({ queryKey: ["second"], queryFn: answerAfter(100) });
  };
  const read = vi.fn();
  void ask();
  void whenRead(client, 1000).then(read);
  await vi.advanceTimersByTimeAsync(150);
  expect(read).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(read).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test("a server that does not answer is not waited for longer than asked", async () => {
  vi.useFakeTimers();
  const client = new QueryClient();
  const read = vi.fn();
  void client.fetchQuery({ queryKey: ["never"], queryFn: () => new Promise(() => {}) });
  void whenRead(client, 1000).then(read);
  await vi.advanceTimersByTimeAsync(999);
  expect(read).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(read).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
