// SPDX-License-Identifier: Apache-2.0
// Shows at once what an action will have made of the answers on the page. Until the server has spoken, answers that are
// read meanwhile show it, too; what it refuses is taken back. The cache of answers (query-client.ts) knows when.
import { type Query, type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { paths } from "./schema";

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

interface Change {
  isOf: (query: Query) => boolean;
  make: (answer: unknown) => unknown;
}

/** What becomes of the answers that the page has from a path; `of`: of those to these ids in the path only. */
export function change<Path extends keyof paths>(
  path: Path,
  make: (answer: Answer<Path>) => Answer<Path>,
  of: Readonly<Record<string, string>> = {},
): Change {
  const isOf = ({ queryKey: [, asked, init] }: Query) => {
    const ids = (init as { params?: { path?: Record<string, string> } } | undefined)?.params?.path;
    return asked === path && Object.entries(of).every(([name, id]) => ids?.[name] === id);
  };
  return { isOf, make: make as Change["make"] };
}

/** One answer, or each page of a list that goes on. */
function made({ make }: Change, cached: unknown): unknown {
  if (typeof cached !== "object" || cached === null || !("pages" in cached)) return make(cached);
  return { ...cached, pages: (cached.pages as unknown[]).map(make) };
}

const underWay = new WeakMap<QueryClient, Set<Ahead>>();

export class Ahead {
  readonly #client: QueryClient;
  readonly #changes: readonly Change[];
  readonly #drawn = new Map<Query, { before: unknown; after: unknown }>();

  constructor(client: QueryClient, changes: readonly Change[]) {
    this.#client = client;
    this.#changes = changes;
    underWay.set(client, (underWay.get(client) ?? new Set()).add(this));
    for (const query of client.getQueryCache().getAll()) this.drawOver(query);
  }

  drawOver(query: Query): void {
    const before = query.state.data;
    const changes = this.#changes.filter(({ isOf }) => isOf(query));
    if (before === undefined || changes.length === 0) return;
    this.#show(
      query,
      changes.reduce<unknown>((data, one) => made(one, data), before),
    );
    this.#drawn.set(query, { before, after: query.state.data });
  }

  /** It came about: what is shown is left to the next reading. */
  settle(): void {
    underWay.get(this.#client)?.delete(this);
  }

  /** It did not come about: what was shown before is shown again, or read where something else was drawn over it. */
  takeBack(): void {
    this.settle();
    for (const [query, { before, after }] of this.#drawn) {
      if (query.state.data === after) this.#show(query, before);
      else void this.#client.invalidateQueries({ queryKey: query.queryKey, exact: true });
    }
  }

  #show(query: Query, data: unknown): void {
    this.#client.setQueryData(query.queryKey, data, { updatedAt: query.state.dataUpdatedAt });
  }
}

/** After an answer has come: what is on its way shows in it. */
export function drawAhead(client: QueryClient, query: Pick<Query, "queryHash">): void {
  const shown = client.getQueryCache().get(query.queryHash);
  for (const ahead of underWay.get(client) ?? []) if (shown) ahead.drawOver(shown);
}

/** For a mutation: `onMutate: (call) => ahead(change("/api/v1/helping", (now) => …))`. */
export function useAhead(): (...changes: Change[]) => Ahead {
  const client = useQueryClient();
  return (...changes) => new Ahead(client, changes);
}
