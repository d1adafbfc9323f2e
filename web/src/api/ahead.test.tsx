// SPDX-License-Identifier: Apache-2.0
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Ahead, change, useAhead } from "./ahead";
import { api } from "./client";
import type { Problem } from "./problem";
import { createQueryClient } from "./query-client";

// The client takes the browser's fetch as it finds it when it is loaded.
const fetch = vi.hoisted(() => {
  const standIn = vi.fn<(request: Request) => Promise<Response>>();
  vi.stubGlobal("fetch", standIn);
  return standIn;
});

const answer = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

function Available() {
  const ahead = useAhead();
  const helping = api.useQuery("get", "/api/v1/helping");
  const save = api.useMutation("put", "/api/v1/helping/availability", {
    meta: { refreshes: ["/api/v1/helping"] },
    onMutate: ({ body }) =>
      ahead(change("/api/v1/helping", (now) => ({ ...now, is_available: body.is_available ?? now.is_available }))),
  });
  return (
    <>
      <output>{helping.data ? String(helping.data.is_available) : "unknown"}</output>
      <button type="button" onClick={() => save.mutate({ body: { is_available: true } })}>
        Turn on
      </button>
    </>
  );
}

/** `save` answers when it is let go. */
function show() {
  let stored = false;
  let letGo: (response: Response) => void = () => {};
  fetch.mockReset().mockImplementation((request) => {
    if (request.method === "GET") return Promise.resolve(answer({ is_available: stored }));
    return new Promise((resolve) => {
      letGo = resolve;
    });
  });
  const failed = vi.fn<(problem: Problem, takenBack: boolean) => void>();
  const client = createQueryClient({ failed, done: () => {}, signedOut: () => {} });
  render(
    <QueryClientProvider client={client}>
      <Available />
    </QueryClientProvider>,
  );
  return {
    failed,
    client,
    store: () => {
      stored = true;
    },
    letGo: (response: Response) => act(async () => letGo(response)),
  };
}

const press = () => act(async () => screen.getByRole("button").click());
const shown = () => screen.getByRole("status").textContent;
const readAgain = (client: QueryClient) => act(() => client.refetchQueries());

test("what is refused was shown at once, is taken back, and is told", async () => {
  const { failed, letGo } = show();
  await screen.findByText("false");
  await press();
  await screen.findByText("true");
  await letGo(answer({ key: "forbidden", title: "Forbidden" }, 403));
  await screen.findByText("false");
  expect(failed).toHaveBeenCalledWith(expect.objectContaining({ key: "forbidden" }), true);
});

test("an answer that is read meanwhile shows it, too; once it came about the server is believed again", async () => {
  const { client, letGo, store } = show();
  await screen.findByText("false");
  await press();
  await readAgain(client);
  expect(shown()).toBe("true");
  store();
  await letGo(answer({ is_available: true }));
  await readAgain(client);
  expect(shown()).toBe("true");
});

test("what was read meanwhile stands when the action is refused", async () => {
  const { client, letGo, store } = show();
  await screen.findByText("false");
  await press();
  store();
  await readAgain(client);
  await letGo(answer({ key: "forbidden", title: "Forbidden" }, 403));
  expect(shown()).toBe("true");
});

test("a list that goes on is changed on all its pages, and only where its path is meant", async () => {
  const { client } = show();
  const listOf = (plan_id: string) => ["get", "/api/v1/plans/{plan_id}/comments", { params: { path: { plan_id } } }];
  client.setQueryData(listOf("1"), { pages: [{ items: [] }, { items: [] }] });
  client.setQueryData(listOf("2"), { items: [] });
  const said = { id: "", words: "Well done" } as never;
  const add = change("/api/v1/plans/{plan_id}/comments", (list) => ({ ...list, items: [...list.items, said] }), {
    plan_id: "1",
  });
  new Ahead(client, [add]);
  expect(client.getQueryData(listOf("1"))).toEqual({ pages: [{ items: [said] }, { items: [said] }] });
  expect(client.getQueryData(listOf("2"))).toEqual({ items: [] });
});
