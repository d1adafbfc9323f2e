// SPDX-License-Identifier: Apache-2.0
// The viewer's own part, kept as they type and handed in once.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import { useKeptDraft } from "@/ui/use-kept-draft";
import { type Content, emptySheet, mergedSheets, type Party, type View } from "./sheet-values";

const address = "/api/v1/reviews/{review_id}";

export function useSheet(view: View, party: Party) {
  const queryClient = useQueryClient();
  const own = view.sheets.find((sheet) => sheet.party === party);
  const params = { path: { review_id: view.id } };
  const version = useRef(own?.version ?? 0);
  const [savedAt, setSavedAt] = useState(own?.saved_at ?? null);
  const [overall, setOverall] = useState(view.overall);
  const put = api.useMutation("put", `${address}/sheet`, { meta: { quiet: true, refreshes: [] } });
  const submit = api.useMutation("post", `${address}/submission`, { meta: { quiet: true } });
  const save = async (content: Content) => {
    const saved = await put.mutateAsync({ params, body: { version: version.current || null, content } });
    version.current = saved.version;
    setSavedAt(new Date().toISOString());
    if (saved.overall) setOverall(saved.overall);
  };
  const draft = useKeptDraft<Content>({
    name: `review.${view.id}.${party}`,
    read: own?.content ?? emptySheet,
    save,
    merge: mergedSheets,
    automatic: true,
  });

  // Another window, or an answer that the line swallowed: what was typed here goes on top of what is kept there.
  const { problem, goOnFrom } = draft;
  useEffect(() => {
    if (problem?.key !== "stale") return;
    const read = api.queryOptions("get", address, { params: { path: { review_id: view.id } } });
    void queryClient.fetchQuery({ ...read, staleTime: 0 }).then(
      (now) => {
        const theirs = now.sheets.find((sheet) => sheet.party === party);
        version.current = theirs?.version ?? 0;
        goOnFrom(theirs?.content ?? emptySheet);
      },
      () => undefined,
    );
  }, [problem, goOnFrom, queryClient, view.id, party]);

  const handIn = async (): Promise<Problem | null> => {
    try {
      if (!(await draft.saveNow())) return null; // the bar says why
      if (version.current === 0) await save(draft.value);
      await submit.mutateAsync({ params, body: { version: version.current } });
      return null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error;
    }
  };
  return { draft, savedAt, overall, handIn, isHandingIn: submit.isPending };
}
