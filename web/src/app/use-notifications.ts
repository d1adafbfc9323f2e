// SPDX-License-Identifier: Apache-2.0
// Notifications in words, and reading them. A mark is set at once; should the server refuse, it comes off again.
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { components } from "@/api/schema";

export type Notification = components["schemas"]["Notification"];

const address = "/api/v1/notifications";

interface Shown {
  items: Notification[];
}
/** One page, or the pages of a list that goes on. */
type Cached = Shown | { pages: Shown[] } | undefined;

export function useNotificationWords() {
  const { t } = useTranslation();
  return ({ kind, detail }: Notification) =>
    t(`notification_text.${kind}` as "notification_text.plan_proposed", {
      ...(detail as { person: string }),
      defaultValue: kind,
    });
}

/** The answer with these marked; `id` null: all of them. */
export function withRead(cached: Cached, id: string | null, now: string): Cached {
  if (!cached) return cached;
  const marked = (one: Notification) =>
    one.read_at === null && (id === null || one.id === id) ? { ...one, read_at: now } : one;
  const page = (shown: Shown) => ({ ...shown, items: shown.items.map(marked) });
  return "pages" in cached ? { ...cached, pages: cached.pages.map(page) } : page(cached);
}

export function useReadNotifications() {
  const client = useQueryClient();
  const ours = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[1] === address };
  const mark = async (id: string | null) => {
    await client.cancelQueries(ours);
    const before = client.getQueriesData(ours);
    client.setQueriesData<Cached>(ours, (cached) => withRead(cached, id, new Date().toISOString()));
    return { before };
  };
  const putBack = (marked: unknown) => {
    const before = (marked as Awaited<ReturnType<typeof mark>> | undefined)?.before ?? [];
    for (const [key, data] of before) client.setQueryData(key, data);
  };
  const one = api.useMutation("post", "/api/v1/notifications/{notification_id}/reading", {
    meta: { refreshes: [address, "/api/v1/home"] },
    onMutate: ({ params }) => mark(params.path.notification_id),
    onError: (_error, _call, marked) => putBack(marked),
  });
  const all = api.useMutation("post", "/api/v1/notifications/reading", {
    meta: { refreshes: [address, "/api/v1/home"] },
    onMutate: () => mark(null),
    onError: (_error, _call, marked) => putBack(marked),
  });
  return {
    read: ({ id, read_at }: Notification) => {
      if (read_at === null) one.mutate({ params: { path: { notification_id: id } } });
    },
    readAll: () => all.mutate({}),
  };
}
