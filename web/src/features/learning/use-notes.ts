// SPDX-License-Identifier: Apache-2.0
// Writing notes on lessons: joined with what another device wrote, and sent later where the line was cut, also of a lesson that one
// has left meanwhile.
import { useCallback, useEffect, useRef } from "react";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { joinedNote } from "./notes";

type LessonNote = components["schemas"]["LessonNote"];

const beginning = (enrolmentId: string) => `espalier.note.${enrolmentId}.`;
/** Under which a note that is not saved yet lies in the browser (use-kept-draft.ts). */
export const noteName = (enrolmentId: string, lessonKey: string) => beginning(enrolmentId) + lessonKey;

interface NotesInput {
  enrolmentId: string;
  /** As the server had them when the page was opened. */
  read: readonly LessonNote[];
  readAgain: () => Promise<readonly LessonNote[]>;
}

export function useNotes({ enrolmentId, read, readAgain }: NotesInput) {
  const known = useRef(new Map(read.map((note) => [note.key, note])));
  const again = useRef(readAgain);
  again.current = readAgain;
  const { mutateAsync } = api.useMutation("put", "/api/v1/enrolments/{enrolment_id}/lessons/{key}/note", {
    meta: { quiet: true, refreshes: [] },
  });
  /** Answers with what the note says now. */
  const write = useCallback(
    async (key: string, text: string): Promise<string> => {
      const before = known.current.get(key);
      const put = async (words: string) => {
        const params = { path: { enrolment_id: enrolmentId, key } };
        const version = known.current.get(key)?.version ?? 0;
        known.current.set(key, await mutateAsync({ params, body: { text: words, version } }));
        return words;
      };
      try {
        return await put(text);
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.key !== "stale") throw problem;
        for (const note of await again.current()) known.current.set(note.key, note);
        return await put(joinedNote(before?.text ?? "", text, known.current.get(key)?.text ?? ""));
      }
    },
    [enrolmentId, mutateAsync],
  );
  return { known: known.current, write };
}

/** Sends what lies in the browser of lessons that are not open, each time the line proves to be there. */
export function useNotesLeftBehind(
  enrolmentId: string,
  opened: string | undefined,
  isOnline: boolean,
  write: (key: string, text: string) => Promise<string>,
) {
  useEffect(() => {
    if (!isOnline) return;
    const start = beginning(enrolmentId);
    const left = Object.keys(localStorage).filter((name) => name.startsWith(start) && name !== start + opened);
    for (const name of left) {
      const kept = localStorage.getItem(name) ?? "{}";
      const { value } = JSON.parse(kept) as { value?: string };
      write(name.slice(start.length), value ?? "")
        // What was typed meanwhile, in another tab, stays for the next time.
        .then(() => (localStorage.getItem(name) === kept ? localStorage.removeItem(name) : undefined))
        .catch(() => {});
    }
  }, [enrolmentId, opened, isOnline, write]);
}
