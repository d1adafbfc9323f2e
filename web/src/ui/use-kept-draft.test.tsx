// SPDX-License-Identifier: Apache-2.0
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "@/api/problem";
import { useKeptDraft } from "./use-kept-draft";

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
});
afterEach(() => vi.useRealTimers());

const input = (save: (value: string) => Promise<unknown>) => ({ name: "d", read: "", save, automatic: true });
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

test("words typed in a row are saved once, when the hand rests", async () => {
  const save = vi.fn(async () => {});
  const { result } = renderHook(() => useKeptDraft(input(save)));
  for (const word of ["a", "ab", "abc"]) {
    act(() => result.current.change(word));
    await pass(300);
  }
  expect(save).not.toHaveBeenCalled();
  await pass(800);
  expect(save.mock.calls).toEqual([["abc"]]);
  expect(result.current.state).toBe("saved");
  expect(sessionStorage.getItem("d")).toBeNull();
});

test("without a line it is kept, found again after a reload, and sent when the line is back", async () => {
  const offline = vi.fn(async () => {
    throw new Problem(0, "offline", "");
  });
  const { result, unmount } = renderHook(() => useKeptDraft(input(offline)));
  act(() => result.current.change("lift"));
  await pass(800);
  expect(result.current.state).toBe("waiting");
  unmount();
  const save = vi.fn(async () => {});
  const again = renderHook(() => useKeptDraft(input(save)));
  expect(again.result.current.value).toBe("lift");
  await pass(800);
  expect(save).toHaveBeenCalledWith("lift");
  expect(again.result.current.state).toBe("saved");
});

test("what is typed while it is being saved is saved next", async () => {
  let finish = () => {};
  const save = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const { result } = renderHook(() => useKeptDraft(input(save)));
  act(() => result.current.change("one"));
  await pass(800);
  act(() => result.current.change("two"));
  await act(async () => finish());
  expect(result.current.state).toBe("changed");
  expect(sessionStorage.getItem("d")).toBe('{"base":"one","value":"two"}');
  await pass(800);
  expect(save.mock.calls).toEqual([["one"], ["two"]]);
});

test("a refusal is told, keeps what was typed, and is not tried again by itself", async () => {
  const save = vi.fn(async () => {
    throw new Problem(412, "stale", "");
  });
  const { result } = renderHook(() => useKeptDraft(input(save)));
  act(() => result.current.change("mine"));
  await pass(20_000);
  expect(save).toHaveBeenCalledOnce();
  expect(result.current.state).toBe("refused");
  expect(result.current.problem?.key).toBe("stale");
  expect(sessionStorage.getItem("d")).toBe('{"base":"","value":"mine"}');
  let isSaved = true;
  await act(async () => {
    isSaved = await result.current.saveNow();
  });
  expect(isSaved).toBe(false);
  act(() => result.current.startFrom("theirs"));
  expect(result.current).toMatchObject({ value: "theirs", state: "saved", problem: null });
});

test("what was kept is made to what somebody else has saved meanwhile, after a refusal and after a reload", async () => {
  const merge = (base: string, mine: string, theirs: string) => theirs + mine.slice(base.length);
  const save = vi.fn<(value: string) => Promise<void>>().mockRejectedValueOnce(new Problem(412, "stale", ""));
  const open = (read: string) => renderHook(() => useKeptDraft({ ...input(save), read, merge }));
  const { result, unmount } = open("a");
  act(() => result.current.change("a mine"));
  await pass(800);
  act(() => result.current.goOnFrom("a theirs"));
  expect(result.current.value).toBe("a theirs mine");
  unmount();
  expect(open("a theirs, later").result.current.value).toBe("a theirs, later mine");
});

test("who hands in while something is on its way waits for it, and for what was typed since", async () => {
  const finish: (() => void)[] = [];
  const save = vi.fn(() => new Promise<void>((resolve) => finish.push(resolve)));
  const { result } = renderHook(() => useKeptDraft(input(save)));
  act(() => result.current.change("one"));
  await pass(800);
  act(() => result.current.change("two"));
  const saved = vi.fn();
  act(() => void result.current.saveNow().then(saved));
  await act(async () => finish[0]?.());
  expect(saved).not.toHaveBeenCalled();
  expect(save.mock.calls).toEqual([["one"], ["two"]]);
  await act(async () => finish[1]?.());
  expect(saved).toHaveBeenCalledOnce();
  expect(sessionStorage.getItem("d")).toBeNull();
});
