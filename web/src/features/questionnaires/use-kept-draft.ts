// SPDX-License-Identifier: Apache-2.0
// What somebody types, saved as they type. Until the server has it, it lies in the browser's session too, so that a cut line or
// a reload loses nothing; a line that is back is noticed. A refusal is told and waits for the next change.
import { useCallback, useEffect, useRef, useState } from "react";
import { Problem } from "@/api/problem";

/** "waiting": kept here, sent when the line is back. */
type DraftState = "saved" | "changed" | "saving" | "waiting" | "refused";

interface KeptDraftInput<Value> {
  /** Under which it is kept, "questionnaire.123". */
  name: string;
  /** What the server had when the page was opened. */
  read: Value;
  save: (value: Value) => Promise<unknown>;
  /** False: only when asked to. */
  automatic: boolean;
}

export interface KeptDraft<Value> {
  value: Value;
  state: DraftState;
  problem: Problem | null;
  change: (next: Value) => void;
  saveNow: () => Promise<void>;
  /** Lets go of what is not saved: this is what the server has. */
  startFrom: (value: Value) => void;
}

const quietMilliseconds = 800;
const againMilliseconds = 4000;

function keptValue<Value>(name: string): Value | null {
  const kept = sessionStorage.getItem(name);
  return kept === null ? null : (JSON.parse(kept) as Value);
}

export function useKeptDraft<Value>({ name, read, save, automatic }: KeptDraftInput<Value>): KeptDraft<Value> {
  const [value, setValue] = useState(() => keptValue<Value>(name) ?? read);
  const [state, setState] = useState<DraftState>(() => (keptValue(name) === null ? "saved" : "changed"));
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef(value);
  const underWay = useRef(false);
  const sending = useRef(save);
  sending.current = save;

  const saveNow = useCallback(async () => {
    if (underWay.current || sessionStorage.getItem(name) === null) return;
    underWay.current = true;
    const sent = latest.current;
    setState("saving");
    try {
      await sending.current(sent);
      setProblem(null);
      if (latest.current === sent) sessionStorage.removeItem(name);
      setState(latest.current === sent ? "saved" : "changed");
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      setState(error.status === 0 || error.status >= 500 ? "waiting" : "refused");
    } finally {
      underWay.current = false;
    }
  }, [name]);

  // Each change begins the wait anew; `value` is what it waits for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further letter puts the saving off
  useEffect(() => {
    if (!automatic || (state !== "changed" && state !== "waiting")) return undefined;
    const timer = setTimeout(saveNow, state === "changed" ? quietMilliseconds : againMilliseconds);
    window.addEventListener("online", saveNow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", saveNow);
    };
  }, [automatic, state, value, saveNow]);

  // Who leaves the page within the wait has saved, too.
  useEffect(() => () => void (automatic && saveNow()), [automatic, saveNow]);

  const change = useCallback(
    (next: Value) => {
      latest.current = next;
      sessionStorage.setItem(name, JSON.stringify(next));
      setValue(next);
      setState("changed");
    },
    [name],
  );
  const startFrom = useCallback(
    (next: Value) => {
      latest.current = next;
      sessionStorage.removeItem(name);
      setValue(next);
      setProblem(null);
      setState("saved");
    },
    [name],
  );
  return { value, state, problem, change, saveNow, startFrom };
}
