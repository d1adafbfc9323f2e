// SPDX-License-Identifier: Apache-2.0
// The cache of answers. A change makes every answer stale: on the loop nearly everything follows from everything else, and
// only what the page shows is read again at once. Nothing else in the program invalidates a query by hand.
import { MutationCache, type Query, QueryCache, QueryClient } from "@tanstack/react-query";
import { Ahead, drawAhead } from "./ahead";
import type { Problem } from "./problem";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: Problem;
    mutationMeta: {
      /** Path prefixes of all that it makes stale, "/api/v1/notifications", where it surely touches nothing else. */
      refreshes?: readonly string[];
      /** What the page shows goes with it: nothing is read again here, everything on the page that one is led to. */
      leaves?: boolean;
      /** Said in a notification after success. */
      done?: string;
      /** Takes it back just as it was; offered beside what is said. Only where the API really can. */
      undo?: () => void;
      /** The caller shows the problem itself, for example at the fields of its form; "stale": only what somebody changed. */
      quiet?: boolean | "stale";
    };
  }
}

interface Reactions {
  signedOut: () => void;
  /** `takenBack`: the page showed already what did not come about, and shows again what was there before. */
  failed: (problem: Problem, takenBack: boolean) => void;
  done: (message: string, undo?: () => void) => void;
}

export function createQueryClient(reactions: Reactions): QueryClient {
  const lostSession = (error: Problem) => {
    if (error.status === 401) reactions.signedOut();
  };
  /** Whether what the page shows has become another one by it. */
  const readAgain = async (prefixes: readonly string[] = [""]): Promise<boolean> => {
    const predicate = ({ queryKey }: Query) => prefixes.some((prefix) => String(queryKey[1]).startsWith(prefix));
    const shown = client.getQueryCache().findAll({ type: "active", predicate });
    const before = shown.map((query) => query.state.data);
    await client.invalidateQueries({ predicate });
    return shown.some((query, place) => query.state.data !== before[place]);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: lostSession, onSuccess: (_data, query) => drawAhead(client, query) }),
    mutationCache: new MutationCache({
      onError: async (error, _variables, shown, mutation) => {
        const takenBack = shown instanceof Ahead;
        if (takenBack) shown.takeBack();
        const isClash = error.status === 409 || error.status === 412;
        if (isClash) error.changedMeanwhile = await readAgain(mutation.meta?.refreshes);
        const { quiet } = mutation.meta ?? {};
        if (quiet === true || quiet === error.key) return;
        lostSession(error);
        if (error.status !== 401) reactions.failed(error, takenBack);
      },
      onSuccess: async (_data, _variables, shown, mutation) => {
        if (shown instanceof Ahead) shown.settle();
        if (mutation.meta?.leaves) await client.invalidateQueries({ refetchType: "none" });
        else await readAgain(mutation.meta?.refreshes);
      },
      // Said only now that the page shows it: by then the caller knows the version that taking it back is meant for.
      onSettled: (_data, error, _variables, _shown, mutation) => {
        if (!error && mutation.meta?.done) reactions.done(mutation.meta.done, mutation.meta.undo);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal stays a refusal; only a call without an answer or a server in trouble is worth asking again.
        retry: (count, error) => count < 2 && (error.status === 0 || error.status >= 500),
      },
      // Without a network a change fails and says so; held back, it would be made when nobody thinks of it any more.
      mutations: { networkMode: "always" },
    },
  });
  return client;
}
