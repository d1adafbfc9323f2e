// SPDX-License-Identifier: Apache-2.0
// The one client of the API, typed by the generated schema. A failed call always throws a Problem.
import { hashKey, useQueryClient } from "@tanstack/react-query";
import createFetchClient, { type Middleware } from "openapi-fetch";
import createQueryHooks from "openapi-react-query";
import { fetchWithEarly } from "./early";
import { Problem, problemFrom } from "./problem";
import type { paths } from "./schema";

function csrfToken(): string {
  const entry = document.cookie.split("; ").find((cookie) => cookie.startsWith("espalier_csrf="));
  return entry ? decodeURIComponent(entry.slice("espalier_csrf=".length)) : "";
}

const conventions: Middleware = {
  onRequest({ request }) {
    if (request.method !== "GET") request.headers.set("X-CSRF-Token", csrfToken());
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemFrom(response);
    return undefined;
  },
  onError({ error }) {
    return error instanceof Problem ? error : new Problem(0, "offline", String(error));
  },
};

const client = createFetchClient<paths>({ baseUrl: "/", fetch: fetchWithEarly });
client.use(conventions);

const hooks = createQueryHooks(client);

/** What was sent last and is on its way is not sent a second time: two clicks at once do what one does. */
const useMutation = ((method, path, options) => {
  const mutation = hooks.useMutation(method, path, options);
  const mutations = useQueryClient().getMutationCache();
  const { mutate } = mutation;
  const mutateOnce: typeof mutate = (...call) => {
    const last = mutations.findAll({ mutationKey: [method, path], status: "pending" }).at(-1);
    if (!last || hashKey([last.state.variables]) !== hashKey([call[0]])) mutate(...call);
  };
  return { ...mutation, mutate: mutateOnce };
}) as typeof hooks.useMutation;

/** Typed hooks: `api.useQuery("get", "/api/v1/people/{person_id}", { params: { path: { person_id } } })`. */
export const api = { ...hooks, useMutation };
