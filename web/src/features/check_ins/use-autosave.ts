// SPDX-License-Identifier: Apache-2.0
// Saves a draft as it is typed: after a short pause, one sending at a time, and again what changed meanwhile. What could not
// be saved stays in the form, and is sent anew with the next change or on demand.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { type CheckInValues, draftOf } from "./check-in-values";

type Now = components["schemas"]["CheckInNow"];

const pause = 800; // milliseconds

/** Where the draft of a period is kept; none: the one that is open. */
export const ownCheckInQuery = (startsOn: string | undefined) =>
  api.queryOptions("get", "/api/v1/check-in", { params: { query: startsOn ? { starts_on: startsOn } : {} } });

export type Saving = "saved" | "saving" | "waiting" | "failed";

export function useAutosave(now: Now, startsOn: string | undefined) {
  const queryClient = useQueryClient();
  const { mutateAsync } = api.useMutation("put", "/api/v1/check-in", { meta: { quiet: true, refreshes: [] } });
  const [state, setState] = useState<Saving>("saved");
  const [problem, setProblem] = useState<Problem | null>(null);
  const version = useRef(now.check_in?.check_in.version ?? 0);
  const unsaved = useRef<CheckInValues | null>(null);
  const sending = useRef<Promise<boolean> | null>(null);
  const timer = useRef(0);
  const period = now.period?.starts_on ?? "";

  const send = useCallback(async (): Promise<boolean> => {
    while (unsaved.current) {
      const values = unsaved.current;
      unsaved.current = null;
      setState("saving");
      try {
        const saved = await mutateAsync({
          body: { starts_on: period, version: version.current, ...draftOf(values) },
        });
        version.current = saved.check_in?.check_in.version ?? version.current;
        queryClient.setQueryData(ownCheckInQuery(startsOn).queryKey, saved);
        setProblem(null);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        unsaved.current ??= values;
        setProblem(error);
        setState("failed");
        return false;
      }
    }
    setState("saved");
    return true;
  }, [mutateAsync, queryClient, period, startsOn]);

  /** Sends what is not saved; answers whether everything is. */
  const saveNow = useCallback(async () => {
    window.clearTimeout(timer.current);
    sending.current ??= send().finally(() => {
      sending.current = null;
    });
    return sending.current;
  }, [send]);

  const save = useCallback(
    (values: CheckInValues) => {
      unsaved.current = values;
      setState((before) => (before === "saving" ? before : "waiting"));
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void saveNow(), pause);
    },
    [saveNow],
  );

  /** Somebody, perhaps the writer in another window, saved meanwhile: what stands here goes over it. */
  const keepMine = useCallback(async () => {
    const stored = await queryClient.fetchQuery({ ...ownCheckInQuery(startsOn), staleTime: 0 });
    version.current = stored.check_in?.check_in.version ?? 0;
    return saveNow();
  }, [queryClient, startsOn, saveNow]);

  // Whoever goes on within the pause has typed for good all the same.
  useEffect(() => () => void saveNow(), [saveNow]);

  const isUnsaved = useCallback(() => state === "failed" && unsaved.current !== null, [state]);
  return { state, problem, save, saveNow, keepMine, isUnsaved, version };
}
