// SPDX-License-Identifier: Apache-2.0
// The room of a one-on-one as it stands now: read again whenever the server says that something in it has changed.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { api } from "@/api/client";
import type { components } from "@/api/schema";

export type Room = components["schemas"]["OneOnOneRoom"];
export type Meeting = components["schemas"]["MeetingView"];
export type TalkingPoint = components["schemas"]["TalkingPointView"];
export type ActionItem = components["schemas"]["ActionItemView"];
export type SharedNote = components["schemas"]["SharedNoteView"];

/** What writing in a room makes stale; Home and the list are read anew when they are next shown. */
export const roomOnly = ["/api/v1/one-on-one"] as const;

export const useRoom = (seriesId: string) =>
  api.useQuery("get", "/api/v1/one-on-one-series/{one_on_one_series_id}", {
    params: { path: { one_on_one_series_id: seriesId } },
  });

const patience = 5000; // milliseconds without a line before that is said

const onShownOrHidden = (listener: () => void) => {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
};
const isShown = () => document.visibilityState === "visible";

/**
 * Follows the room while somebody can see it. Says whether the line stands. A tab that is hidden lets go of its line: a browser
 * has six of them for one server, and forgotten tabs would use them up. Taken up again, it is told the number at once.
 */
export function useLive(seriesId: string): "live" | "cut" {
  const client = useQueryClient();
  const [line, setLine] = useState<"live" | "cut">("live");
  const shown = useSyncExternalStore(onShownOrHidden, isShown);
  useEffect(() => {
    if (!shown) return;
    const path = { one_on_one_series_id: seriesId };
    const room = api.queryOptions("get", "/api/v1/one-on-one-series/{one_on_one_series_id}", { params: { path } });
    const events = new EventSource(`/api/v1/one-on-one-series/${seriesId}/live`);
    // The server ends each line after a while, and the browser takes it up again: no word of that.
    let said: ReturnType<typeof setTimeout> | undefined;
    events.addEventListener("open", () => {
      clearTimeout(said);
      said = undefined;
      setLine("live");
    });
    events.addEventListener("error", () => {
      said ??= setTimeout(() => setLine("cut"), patience);
    });
    events.addEventListener("changed", ({ data }) => {
      const { changes }: { changes: number } = JSON.parse(data);
      const known = client.getQueryData<Room>(room.queryKey)?.changes;
      if (known !== undefined && known < changes) void client.invalidateQueries({ queryKey: room.queryKey });
    });
    return () => {
      clearTimeout(said);
      events.close();
    };
  }, [client, seriesId, shown]);
  return line;
}
