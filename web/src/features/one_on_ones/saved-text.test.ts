// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "@/api/problem";
import { SavedText } from "./saved-text";
import type { Stored } from "./saved-text-terms";

/** A server with one text, that others change, too. */
function serverWith(text: string) {
  let stored: Stored | null = { id: "1", text, version: 1 };
  let isCut = false;
  let answerIsLost = false;
  const write = (words: string) => {
    stored = { id: "1", text: words, version: (stored?.version ?? 0) + 1 };
    return stored;
  };
  return {
    get stored() {
      return stored;
    },
    cut: (now: boolean) => {
      isCut = now;
    },
    loseAnswer: () => {
      answerIsLost = true;
    },
    byAnother: write,
    remove: () => {
      stored = null;
    },
    send: vi.fn(async (words: string, base: Stored): Promise<Stored | null> => {
      if (isCut) throw new Problem(0, "offline", "");
      const made = words.trim();
      if (stored === null && base.id !== null) throw new Problem(404, "not_found", "");
      if (stored && base.id !== null && stored.version !== base.version && stored.text !== made)
        throw new Problem(412, "stale", "");
      const answer = stored?.text === made ? stored : write(made);
      if (answerIsLost) {
        answerIsLost = false;
        throw new Problem(0, "offline", "");
      }
      return answer;
    }),
  };
}

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

type Server = ReturnType<typeof serverWith>;
const textOf = (server: Server, kept = storage()) =>
  new SavedText({
    key: "note",
    stored: server.stored ?? { id: null, text: "", version: 0 },
    submission: "once",
    send: server.send,
    storage: kept,
  });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("a text that saves itself", () => {
  it("is named by one submission until the next piece is begun, and tells of that", async () => {
    const server = serverWith("");
    const text = textOf(server);
    const told = vi.fn();
    text.type("Plans");
    await wait(1000);
    expect(text.view()).toMatchObject({ text: "Plans", state: "saved", submission: "once" });
    text.subscribe(told);
    text.beginAnew("twice");
    expect(text.view()).toMatchObject({ submission: "twice" });
    expect(told).toHaveBeenCalled();
  });

  it("is sent once one pauses, and is saved when the server says so", async () => {
    const server = serverWith("Plans");
    const text = textOf(server);
    text.type("Plans f");
    await wait(300);
    text.type("Plans for May");
    expect(text.view().state).toBe("unsaved");
    await wait(700);
    expect(server.send).toHaveBeenCalledTimes(1);
    expect(server.stored?.text).toBe("Plans for May");
    expect(text.view().state).toBe("saved");
  });

  it("keeps the space that one has just typed", async () => {
    const server = serverWith("");
    const text = textOf(server);
    text.type("Plans ");
    await wait(700);
    text.seen({ ...(server.stored as Stored) });
    expect(text.view()).toMatchObject({ text: "Plans ", state: "saved" });
    text.leave();
    expect(text.view().text).toBe("Plans");
  });

  it("shows what somebody else wrote while nothing is unsaved", async () => {
    const server = serverWith("Plans");
    const text = textOf(server);
    text.type("Plans!");
    await wait(700);
    text.seen(server.byAnother("Their plans"));
    expect(text.view()).toMatchObject({ text: "Their plans", state: "saved" });
  });

  it("keeps both when two write at once, and lets one decide", async () => {
    const server = serverWith("Plans");
    const text = textOf(server);
    text.type("My plans");
    const theirs = server.byAnother("Their plans");
    await wait(700);
    text.seen(theirs);
    expect(text.view()).toMatchObject({ text: "My plans", state: "clash", theirs: "Their plans" });
    text.type("My plans and theirs");
    await wait(5000);
    expect(server.stored?.text).toBe("Their plans"); // nothing goes over it unasked
    text.keepMine();
    await wait(0);
    expect(server.stored?.text).toBe("My plans and theirs");
    expect(text.view()).toMatchObject({ state: "saved", theirs: null });
  });

  it("takes the words of the other where one says so", async () => {
    const server = serverWith("Plans");
    const kept = storage();
    const text = textOf(server, kept);
    text.type("My plans");
    const theirs = server.byAnother("Their plans");
    await wait(700);
    text.seen(theirs);
    text.takeTheirs();
    expect(text.view()).toMatchObject({ text: "Their plans", state: "saved", theirs: null });
    expect(kept.kept.size).toBe(0);
  });

  it("survives a cut line: it is kept, and sent once there is one again", async () => {
    const server = serverWith("Plans");
    const kept = storage();
    const text = textOf(server, kept);
    server.cut(true);
    text.type("Plans for May");
    await wait(700);
    expect(text.view()).toMatchObject({ text: "Plans for May", state: "unreachable" });
    expect(kept.kept.size).toBe(1);
    text.type("Plans for May and June");
    await wait(20_000);
    server.cut(false);
    await wait(3100);
    expect(server.stored?.text).toBe("Plans for May and June");
    expect(text.view().state).toBe("saved");
    expect(kept.kept.size).toBe(0);
  });

  it("survives that the page is loaded anew while the line is cut", async () => {
    const server = serverWith("Plans");
    const kept = storage();
    server.cut(true);
    const before = textOf(server, kept);
    before.type("Plans for May");
    await wait(700);
    before.stop();
    server.cut(false);
    const after = textOf(server, kept);
    expect(after.view().text).toBe("Plans for May");
    await wait(10);
    expect(server.stored?.text).toBe("Plans for May");
  });

  it("says that somebody else wrote, also of what was kept while the page was away", async () => {
    const server = serverWith("Plans");
    const kept = storage();
    server.cut(true);
    const before = textOf(server, kept);
    before.type("My plans");
    await wait(700);
    before.stop();
    server.cut(false);
    server.byAnother("Their plans");
    const after = textOf(server, kept);
    await wait(10);
    expect(after.view()).toMatchObject({ text: "My plans", state: "clash", theirs: "Their plans" });
  });

  it("is no clash with itself when only the answer was lost", async () => {
    const server = serverWith("Plans");
    const text = textOf(server);
    server.loseAnswer();
    text.type("Plans for May");
    await wait(700);
    expect(text.view().state).toBe("unreachable");
    text.type("Plans for May and June");
    await wait(700);
    expect(text.view().state).toBe("clash"); // under a version that this page was never told
    text.seen(server.stored as Stored);
    await wait(10);
    expect(server.stored?.text).toBe("Plans for May and June");
    expect(text.view()).toMatchObject({ text: "Plans for May and June", state: "saved", theirs: null });
  });

  it("is no clash with itself, either, when the page has read those words before it is refused", async () => {
    const server = serverWith("Plans");
    const text = textOf(server);
    server.loseAnswer();
    text.type("Plans for May");
    await wait(700);
    text.type("Plans for May and June");
    text.seen(server.stored as Stored);
    await wait(710);
    expect(server.stored?.text).toBe("Plans for May and June");
    expect(text.view()).toMatchObject({ state: "saved", theirs: null });
  });

  it("sends what is typed while it is being saved", async () => {
    const server = serverWith("");
    const text = textOf(server);
    text.type("One");
    const flushed = text.flush();
    text.type("One two");
    await flushed;
    await wait(700);
    expect(server.stored?.text).toBe("One two");
    expect(text.view().state).toBe("saved");
  });

  it("offers to write anew what somebody removed", async () => {
    const server = serverWith("Plans");
    const text = textOf(server);
    text.type("Plans for May");
    server.remove();
    await wait(700);
    expect(text.view()).toMatchObject({ text: "Plans for May", state: "gone" });
    text.writeAnew("again");
    await wait(0);
    expect(server.stored?.text).toBe("Plans for May");
    expect(server.send).toHaveBeenLastCalledWith("Plans for May", { id: null, text: "", version: 0 }, "again");
  });
});
