// SPDX-License-Identifier: Apache-2.0
// Sends what is kept of the reader's learning, one batch after the other, and again when the line was cut: also what an earlier visit
// left behind, of whichever course.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "@/api/client";
import { isWorthAnother, Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { meQuery } from "@/api/session";
import { type Change, keep, keptOf, letGo, nextBatch } from "./outbox";

type Answer = components["schemas"]["ProgressAnswer"];
export type SendingState = "saved" | "saving" | "waiting" | "refused";

const againMilliseconds = 4_000;

export function useOutbox(personId: string, onAnswer?: (enrolmentId: string, answer: Answer) => void) {
  const queryClient = useQueryClient();
  const { mutateAsync } = api.useMutation("post", "/api/v1/enrolments/{enrolment_id}/progress", {
    meta: { quiet: true, refreshes: [] },
  });
  const [state, setState] = useState<SendingState>(() =>
    keptOf(localStorage, personId).length > 0 ? "saving" : "saved",
  );
  const answered = useRef(onAnswer);
  answered.current = onAnswer;
  const underWay = useRef<Promise<SendingState> | null>(null);

  const sendAll = useCallback(async (): Promise<SendingState> => {
    let end: SendingState = "saved";
    for (;;) {
      const batch = nextBatch(keptOf(localStorage, personId));
      const [first] = batch;
      if (!first) return end;
      try {
        const answer = await mutateAsync({
          params: { path: { enrolment_id: first.enrolmentId } },
          body: { changes: batch.map(({ change }) => change) },
        });
        letGo(localStorage, batch);
        answered.current?.(first.enrolmentId, answer);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        // Who has been signed out is led to sign in; what is kept is sent after that.
        if (error.status === 401) void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
        if (isWorthAnother(error)) return "waiting";
        letGo(localStorage, batch);
        end = "refused";
      }
    }
  }, [mutateAsync, personId, queryClient]);

  const sendNow = useCallback(async () => {
    if (!underWay.current) {
      setState((before) => (before === "waiting" ? before : "saving"));
      underWay.current = sendAll().finally(() => {
        underWay.current = null;
      });
    }
    setState(await underWay.current);
  }, [sendAll]);

  useEffect(() => {
    if (keptOf(localStorage, personId).length > 0) void sendNow();
  }, [personId, sendNow]);

  useEffect(() => {
    if (state !== "waiting") return undefined;
    const timer = setInterval(() => void sendNow(), againMilliseconds);
    const now = () => void sendNow();
    window.addEventListener("online", now);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", now);
    };
  }, [state, sendNow]);

  const add = useCallback(
    (enrolmentId: string, change: Change) => {
      if (keep(localStorage, personId, enrolmentId, change)) void sendNow();
      else setState("refused");
    },
    [personId, sendNow],
  );
  return { state, add, sendNow };
}
