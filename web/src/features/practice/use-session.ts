// SPDX-License-Identifier: Apache-2.0
// One session of cards: which one is shown, what comes after it, and sending what was answered. A card that was forgotten comes
// once more before the session ends.
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "@/api/client";
import { isWorthAnother, Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { keepAnswer, keptAnswers, letGo } from "./kept-answers";

type Schemas = components["schemas"];
export type CardToday = Schemas["CardToday"];
export type Grade = Schemas["Grade"];

const againMilliseconds = 4000;

function useSending(person: string) {
  const { mutateAsync } = api.useMutation("post", "/api/v1/practice/answers", { meta: { quiet: true, refreshes: [] } });
  const [isWaiting, setWaiting] = useState(() => keptAnswers(person).length > 0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const underWay = useRef(false);
  const send = useCallback(async () => {
    const answers = keptAnswers(person);
    if (answers.length === 0 || underWay.current) return;
    underWay.current = true;
    try {
      await mutateAsync({ body: { answers } });
      letGo(person, answers);
      setProblem(null);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // What the server refuses it would refuse again.
      if (!isWorthAnother(error)) letGo(person, answers);
      setProblem(error);
    } finally {
      underWay.current = false;
      setWaiting(keptAnswers(person).length > 0);
    }
  }, [person, mutateAsync]);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(send, againMilliseconds);
    window.addEventListener("online", send);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", send);
    };
  }, [isWaiting, send]);
  const add = (answer: Schemas["CardAnswer"]) => {
    keepAnswer(person, answer);
    setWaiting(true);
    void send();
  };
  return { add, isWaiting, problem };
}

export function useSession(person: string, cards: readonly CardToday[]) {
  const [queue, setQueue] = useState(() => [...cards]);
  const [place, setPlace] = useState(0);
  const sending = useSending(person);
  const card = queue[place];
  const answer = (grade: Grade, option: number | null) => {
    if (!card) return;
    sending.add({ card_id: card.id, grade, option, answered_at: new Date().toISOString() });
    if (grade === "forgotten") setQueue([...queue, card]);
    setPlace(place + 1);
  };
  return { card, place, length: queue.length, answer, isWaiting: sending.isWaiting, problem: sending.problem };
}
