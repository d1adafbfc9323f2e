// SPDX-License-Identifier: Apache-2.0
import { QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { api } from "./client";
import type { Problem } from "./problem";
import { createQueryClient } from "./query-client";

// The client takes the browser's fetch as it finds it when it is loaded.
const fetch = vi.hoisted(() => {
  const standIn = vi.fn<(request: Request) => Promise<Response>>();
  vi.stubGlobal("fetch", standIn);
  return standIn;
});

const answer = (body: unknown, status: number) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

function Agree({ meta }: { meta: { refreshes?: string[]; leaves?: boolean; done?: string } }) {
  const params = { path: { plan_id: "1" } };
  const plan = api.useQuery("get", "/api/v1/plans/{plan_id}", { params });
  const agree = api.useMutation("post", "/api/v1/plans/{plan_id}/agreement", {
    meta,
  });
  return (
    <>
      <output>{plan.data?.state}</output>
      <button type="button" onClick={() => agree.mutate({ params, body: { stamp: "1", comment: "" } })}>
        Agree
      </button>
    </>
  );
}

function show(answers: (request: Request) => Promise<Response>, meta = {}) {
  fetch.mockReset().mockImplementation(answers);
  const failed = vi.fn<(problem: Problem, takenBack: boolean) => void>();
  const done = vi.fn<(message: string) => void>();
  render(
    <QueryClientProvider client={createQueryClient({ failed, done, signedOut: () => {} })}>
      <Agree meta={meta} />
    </QueryClientProvider>,
  );
  return { failed, done, sent: () => fetch.mock.calls.filter(([request]) => request.method === "POST").length };
}

test("a second click while the first is on its way sends nothing", async () => {
  const { sent } = show(async () => answer({ state: "proposed" }, 200));
  await screen.findByText("proposed");
  await act(async () => {
    screen.getByRole("button").click();
    screen.getByRole("button").click();
  });
  await vi.waitFor(() => expect(sent()).toBe(1));
  // What has come to its end can be sent again.
  await act(async () => screen.getByRole("button").click());
  await vi.waitFor(() => expect(sent()).toBe(2));
});

test.each([
  ["agreed", true],
  ["proposed", false],
])("a refused change reads the page again, which is %s now", async (state, changed) => {
  let isRefused = false;
  const { failed } = show(async (request) => {
    if (request.method === "GET") return answer({ state: isRefused ? state : "proposed" }, 200);
    isRefused = true;
    return answer({ key: "not_proposed", title: "Conflict" }, 409);
  });
  await screen.findByText("proposed");
  await act(async () => screen.getByRole("button").click());
  await screen.findByText(state);
  const refused = expect.objectContaining({ status: 409, changedMeanwhile: changed });
  await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(refused, false));
});

test.each([[{}], [{ refreshes: ["/api/v1/plan"] }]])(
  "a change makes stale what it names, and all where it names nothing: %j",
  async (meta) => {
    let isAgreed = false;
    const { sent } = show(async (request) => {
      if (request.method === "POST") isAgreed = true;
      return answer({ state: isAgreed ? "agreed" : "proposed" }, 200);
    }, meta);
    await screen.findByText("proposed");
    await act(async () => screen.getByRole("button").click());
    await vi.waitFor(() => expect(sent()).toBe(1));
    await screen.findByText("agreed");
  },
);

test("what goes with the page that is left is not read again", async () => {
  let read = 0;
  const { sent } = show(
    async (request) => {
      if (request.method === "GET") read += 1;
      return answer({ state: "proposed" }, 200);
    },
    { leaves: true },
  );
  await screen.findByText("proposed");
  await act(async () => screen.getByRole("button").click());
  await vi.waitFor(() => expect(sent()).toBe(1));
  expect(read).toBe(1);
});

test("a change is called done, with the way back, only when the page shows what it made", async () => {
  let showIt = () => {};
  const shown = new Promise<void>((resolve) => {
    showIt = resolve;
  });
  let isAgreed = false;
  let isReadAgain = false;
  const { done } = show(
    async (request) => {
      if (request.method === "POST") isAgreed = true;
      else if (isAgreed) {
        isReadAgain = true;
        await shown;
      }
      return answer({ state: isAgreed ? "agreed" : "proposed" }, 200);
    },
    { done: "The plan is agreed" },
  );
  await screen.findByText("proposed");
  await act(async () => screen.getByRole("button").click());
  await vi.waitFor(() => expect(isReadAgain).toBe(true));
  expect(done).not.toHaveBeenCalled();
  await act(async () => showIt());
  await screen.findByText("agreed");
  await vi.waitFor(() => expect(done).toHaveBeenCalledWith("The plan is agreed", undefined));
});
