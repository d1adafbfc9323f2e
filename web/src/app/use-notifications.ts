// SPDX-License-Identifier: Apache-2.0
// Notifications in words, and reading them. A mark is set at once; should the server refuse, it comes off again.
import { useTranslation } from "react-i18next";
import { change, useAhead } from "@/api/ahead";
import { api } from "@/api/client";
import type { components } from "@/api/schema";

export type Notification = components["schemas"]["Notification"];

const address = "/api/v1/notifications";

export function useNotificationWords() {
  const { t } = useTranslation();
  return ({ kind, detail }: Notification) => {
    const words = detail as { person: string; plan?: string; by?: string; whose?: "own" | "somebody" };
    return t(`notification_text.${kind}` as "notification_text.plan_proposed", {
      ...words,
      by: words.by ?? t("notification.somebody"),
      // What concerns the reader's own plan says so where there are words for it.
      ...(words.whose && { context: words.whose }),
      defaultValue: kind,
    });
  };
}

/** The list with these marked; `id` null: all of them. */
export function withRead<List extends { items: Notification[] }>(list: List, id: string | null, now: string): List {
  const marked = (one: Notification) =>
    one.read_at === null && (id === null || one.id === id) ? { ...one, read_at: now } : one;
  return { ...list, items: list.items.map(marked) };
}

export function useReadNotifications() {
  const ahead = useAhead();
  const mark = (id: string | null) => ahead(change(address, (list) => withRead(list, id, new Date().toISOString())));
  const meta = { refreshes: [address, "/api/v1/home"] };
  const one = api.useMutation("post", "/api/v1/notifications/{notification_id}/reading", {
    meta,
    onMutate: ({ params }) => mark(params.path.notification_id),
  });
  const all = api.useMutation("post", "/api/v1/notifications/reading", { meta, onMutate: () => mark(null) });
  return {
    read: ({ id, read_at }: Notification) => {
      if (read_at === null) one.mutate({ params: { path: { notification_id: id } } });
    },
    readAll: () => all.mutate({}),
  };
}
