// SPDX-License-Identifier: Apache-2.0
// What somebody types, saved as they type. Until the server has it, it lies in the browser's session too, so that a cut line or
// a reload loses nothing; a line that is back is noticed. A refusal is told and waits for the next change. What it began from is kept
// with it, so that it can be made to what somebody else has saved meanwhile.
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
  /** What `mine` changed since `base`, made to `theirs`; absent: mine stands as it is. */
  merge?: (base: Value, mine: Value, theirs: Value) => Value;
  /** False: only when asked to. */
  automatic: boolean;
  /** Kept also when the tab is closed: what nobody else in this browser could go on with. */
  isLasting?: boolean;
}

export interface KeptDraft<Value> {
  value: Value;
  state: DraftState;
  problem: Problem | null;
  change: (next: Value) => void;
  /** True: the server has all that was typed. */
  saveNow: () => Promise<boolean>;
  /** Lets go of what is not saved: this is what the server has. */
  startFrom: (value: Value) => void;
  /** Goes on with what is not saved, on top of what the server has. */
  goOnFrom: (value: Value) => void;
}

const quietMilliseconds = 800;
const againMilliseconds = 4000;

interface Kept<Value> {
  base: Value;
  value: Value;
}

function keptIn<Value>(shelf: Storage, name: string): Kept<Value> | null {
  const kept = shelf.getItem(name);
  return kept === null ? null : (JSON.parse(kept) as Kept<Value>);
}

const mineAsItIs = <Value>(_base: Value, mine: Value, _theirs: Value) => mine;

export function useKeptDraft<Value>(input: KeptDraftInput<Value>): KeptDraft<Value> {
  const { name, read, save, automatic, merge = mineAsItIs } = input;
  const shelf = input.isLasting ? localStorage : sessionStorage;
  const [value, setValue] = useState(() => {
    const kept = keptIn<Value>(shelf, name);
    return kept ? merge(kept.base, kept.value, read) : read;
  });
  const [state, setState] = useState<DraftState>(() => (keptIn(shelf, name) ? "changed" : "saved"));
  const [problem, setProblem] = useState<Problem | null>(null);
  const base = useRef(read);
  const latest = useRef(value);
  const underWay = useRef<Promise<void> | null>(null);
  const sending = useRef(save);
  sending.current = save;

  const keep = useCallback(
    (mine: Value) => shelf.setItem(name, JSON.stringify({ base: base.current, value: mine } satisfies Kept<Value>)),
    [name, shelf],
  );

  const send = useCallback(async () => {
    const sent = latest.current;
    setState("saving");
    try {
      await sending.current(sent);
      setProblem(null);
      base.current = sent;
      if (latest.current === sent) shelf.removeItem(name);
      else keep(latest.current);
      setState(latest.current === sent ? "saved" : "changed");
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      setState(error.status === 0 || error.status >= 500 ? "waiting" : "refused");
    }
  }, [name, keep, shelf]);

  // Who hands in while something is on its way waits for that, too, and then for what came since.
  const saveNow = useCallback(async () => {
    while (underWay.current) await underWay.current;
    const isSaved = () => shelf.getItem(name) === null;
    if (isSaved()) return true;
    underWay.current = send().finally(() => {
      underWay.current = null;
    });
    await underWay.current;
    return isSaved();
  }, [name, send, shelf]);

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
      keep(next);
      setValue(next);
      setState("changed");
    },
    [keep],
  );
  const startFrom = useCallback(
    (next: Value) => {
      base.current = next;
      latest.current = next;
      shelf.removeItem(name);
      setValue(next);
      setProblem(null);
      setState("saved");
    },
    [name, shelf],
  );
  const goOnFrom = useCallback(
    (theirs: Value) => {
      const mine = merge(base.current, latest.current, theirs);
      base.current = theirs;
      change(mine);
    },
    [merge, change],
  );
  return { value, state, problem, change, saveNow, startFrom, goOnFrom };
}
