// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from "vitest";
import { type Change, keep, keptOf, letGo, nextBatch } from "./outbox";

const change = (key: string, second = 0): Change => ({
  key,
  at: new Date(Date.UTC(2026, 10, 23, 10, 0, second)).toISOString(),
  was_viewed: true,
  active: [],
  portions: [],
});

/** A server as ours: what it has taken it knows, however often it comes. */
function server() {
  const taken = new Set<string>();
  return {
    taken,
    take: (batch: readonly { change: Change }[]) => {
      for (const { change } of batch) taken.add(change.key);
    },
  };
}

const send = (cut: "before" | "after" | "not", to: ReturnType<typeof server>) => {
  const batch = nextBatch(keptOf(localStorage, "7"));
  if (cut !== "before") to.take(batch);
  if (cut === "not") letGo(localStorage, batch);
};

beforeEach(() => localStorage.clear());

test("what is kept comes out in its order, by enrolment", () => {
  for (const key of ["a", "b", "c"]) keep(localStorage, "7", "31", change(key));
  keep(localStorage, "7", "32", change("d"));
  keep(localStorage, "7", "31", change("e"));
  expect(nextBatch(keptOf(localStorage, "7")).map((one) => one.change.key)).toEqual(["a", "b", "c", "e"]);
});

test("a line cut before or after the server took it loses nothing, and what came meanwhile stays", () => {
  const far = server();
  keep(localStorage, "7", "31", change("a"));
  send("before", far);
  keep(localStorage, "7", "31", change("b"));
  send("after", far);
  expect([...far.taken]).toEqual(["a", "b"]);
  const sent = nextBatch(keptOf(localStorage, "7"));
  keep(localStorage, "7", "31", change("c"));
  letGo(localStorage, sent);
  expect(keptOf(localStorage, "7").map((one) => one.change.key)).toEqual(["c"]);
  send("not", far);
  expect([...far.taken]).toEqual(["a", "b", "c"]);
  expect(localStorage.length).toBe(0);
});

test("what two tabs keep at the same moment are two things", () => {
  keep(localStorage, "7", "31", change("a", 1));
  keep(localStorage, "7", "31", change("a", 1));
  expect(keptOf(localStorage, "7")).toHaveLength(2);
});

test("what one person learned is not sent for another who signs in after them, and nothing else in the browser is touched", () => {
  localStorage.setItem("espalier.density", "compact");
  keep(localStorage, "7", "31", change("a"));
  expect(keptOf(localStorage, "70")).toEqual([]);
  letGo(localStorage, keptOf(localStorage, "7"));
  expect(localStorage.getItem("espalier.density")).toBe("compact");
});

test("no batch holds more than the server takes at once", () => {
  for (let second = 0; second < 450; second++) keep(localStorage, "7", "31", change(`lesson_${second}`));
  const far = server();
  for (let turn = 0; turn < 3; turn++) send("not", far);
  expect(far.taken.size).toBe(450);
  expect(localStorage.length).toBe(0);
});

test("a browser without room says so, and throws nothing", () => {
  const full = {
    ...localStorage,
    setItem: () => {
      throw new Error("full");
    },
  } as unknown as Storage;
  expect(keep(full, "7", "31", change("a"))).toBe(false);
});
