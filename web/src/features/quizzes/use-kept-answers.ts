// SPDX-License-Identifier: Apache-2.0
// Sends each answer as it comes, one after the other, and again when the line was cut. What is not sent yet outlives a reload.
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "@/api/client";
import { isWorthAnother, Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import {
  type AttemptQuestion,
  answerShown,
  type KeptAnswer,
  type KeptAnswers,
  nextSave,
  withoutSaved,
} from "./kept-answers";

type View = components["schemas"]["AttemptView"];

export type SavingState = "saved" | "saving" | "waiting" | "refused";

const quietMilliseconds = 500;
const againMilliseconds = 3000;

function keptIn(name: string): KeptAnswers {
  const kept = localStorage.getItem(name);
  return kept ? (JSON.parse(kept) as KeptAnswers) : {};
}

/** Nothing of the attempt is taken any more; any other refusal is of one answer. */
const isOver = ({ key }: Problem) => key === "quiz_time_over" || key === "attempt_handed_in" || key === "not_found";

export function useKeptAnswers(view: View, onRefused: () => void) {
  const name = `quiz_attempt.${view.id}`;
  const [kept, setKept] = useState<KeptAnswers>(() => keptIn(name));
  const [state, setState] = useState<SavingState>("saved");
  const latest = useRef(kept);
  const underWay = useRef<Promise<boolean> | null>(null);
  const refused = useRef(onRefused);
  refused.current = onRefused;
  const { mutateAsync } = api.useMutation("put", "/api/v1/quiz-attempts/{quiz_attempt_id}/answers/{position}", {
    meta: { quiet: true, refreshes: [] },
  });

  const keep = useCallback(
    (next: KeptAnswers) => {
      latest.current = next;
      if (Object.keys(next).length === 0) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(next));
      setKept(next);
    },
    [name],
  );

  /** True: the server has all of it. */
  const sendAll = useCallback(async (): Promise<boolean> => {
    let wasRefused = false;
    for (;;) {
      const [first] = Object.entries(latest.current);
      if (!first) {
        setState(wasRefused ? "refused" : "saved");
        return !wasRefused;
      }
      const position = Number(first[0]);
      setState("saving");
      try {
        const receipt = await mutateAsync({
          params: { path: { quiz_attempt_id: view.id, position } },
          body: first[1],
        });
        keep(withoutSaved(latest.current, position, receipt.save_number));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (isWorthAnother(error)) {
          setState("waiting");
          return false;
        }
        wasRefused = true;
        keep(isOver(error) ? {} : withoutSaved(latest.current, position, first[1].save_number));
        refused.current();
      }
    }
  }, [keep, mutateAsync, view.id]);

  const saveNow = useCallback(async () => {
    underWay.current ??= sendAll().finally(() => {
      underWay.current = null;
    });
    return underWay.current;
  }, [sendAll]);

  // Each change begins the wait anew.
  useEffect(() => {
    if (view.state !== "begun" || Object.keys(kept).length === 0) return undefined;
    const timer = setTimeout(() => void saveNow(), state === "waiting" ? againMilliseconds : quietMilliseconds);
    const now = () => void saveNow();
    window.addEventListener("online", now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", now);
    };
  }, [kept, state, saveNow, view.state]);

  const change = (question: AttemptQuestion, mine: Omit<KeptAnswer, "save_number">) =>
    keep({ ...latest.current, [question.position]: { save_number: nextSave(question, latest.current), ...mine } });
  return { shown: (question: AttemptQuestion) => answerShown(question, kept), change, saveNow, state };
}
