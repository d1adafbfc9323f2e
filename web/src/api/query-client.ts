// SPDX-License-Identifier: Apache-2.0
// The cache of answers. A mutation names in its meta which paths it makes stale and what to say when it is done; nothing
// else in the program invalidates a query by hand.
import { MutationCache, type Query, QueryCache, QueryClient } from "@tanstack/react-query";
import type { Problem } from "./problem";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: Problem;
    mutationMeta: {
      /** Path prefixes whose answers are read again: "/api/v1/people". */
      refreshes?: readonly string[];
      /** Said in a notification after success. */
      done?: string;
      /** Takes it back just as it was; offered beside what is said. Only where the API really can. */
      undo?: () => void;
      /** The caller shows the problem itself, for example at the fields of its form. */
      quiet?: boolean;
    };
  }
}

interface Reactions {
  signedOut: () => void;
  /** `changedMeanwhile`: what the page showed was no longer so; it has been read again. */
  failed: (problem: Problem, changedMeanwhile: boolean) => void;
  done: (message: string, undo?: () => void) => void;
}

export function createQueryClient(reactions: Reactions): QueryClient {
  const lostSession = (error: Problem) => {
    if (error.status === 401) reactions.signedOut();
  };
  /** Whether what the page shows has become another one by it. */
  const readAgain = async (prefixes: readonly string[]): Promise<boolean> => {
    const predicate = ({ queryKey }: Query) => prefixes.some((prefix) => String(queryKey[1]).startsWith(prefix));
    const shown = client.getQueryCache().findAll({ type: "active", predicate });
    const before = shown.map((query) => query.state.data);
    await client.invalidateQueries({ predicate });
    return shown.some((query, place) => query.state.data !== before[place]);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: lostSession }),
    mutationCache: new MutationCache({
      onError: async (error, _variables, _result, mutation) => {
        const isClash = error.status === 409 || error.status === 412;
        const changed = isClash && (await readAgain(mutation.meta?.refreshes ?? []));
        if (mutation.meta?.quiet) return;
        lostSession(error);
        if (error.status !== 401) reactions.failed(error, changed);
      },
      onSuccess: async (_data, _variables, _result, mutation) => {
        if (mutation.meta?.done) reactions.done(mutation.meta.done, mutation.meta.undo);
        await readAgain(mutation.meta?.refreshes ?? []);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal stays a refusal; only a call without an answer or a server in trouble is worth asking again.
        retry: (count, error) => count < 2 && (error.status === 0 || error.status >= 500),
      },
    },
  });
  return client;
}
