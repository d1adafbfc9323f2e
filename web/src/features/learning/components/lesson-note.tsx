// SPDX-License-Identifier: Apache-2.0
// What the learner writes down about a lesson, for themselves alone; saved as one types, and joined with what another device wrote.
import { Stack, Textarea } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { Problem } from "@/api/problem";
import type { components } from "@/api/schema";
import { problemText } from "@/ui/problem-text";
import { SaveState } from "@/ui/save-state";
import { useKeptDraft } from "@/ui/use-kept-draft";
import { joinedNote } from "../notes";

type LessonNote = components["schemas"]["LessonNote"];

const longestNote = 10_000;

interface LessonNoteProps {
  enrolmentId: string;
  lessonKey: string;
  note: LessonNote | undefined;
  readAgain: () => Promise<LessonNote | undefined>;
  onSaved: (note: LessonNote) => void;
}

export function LessonNoteField({ enrolmentId, lessonKey, note, readAgain, onSaved }: LessonNoteProps) {
  const { t } = useTranslation();
  const version = useRef(note?.version ?? 0);
  const write = api.useMutation("put", "/api/v1/enrolments/{enrolment_id}/lessons/{key}/note", {
    meta: { quiet: true, refreshes: [] },
  });
  const known = useRef(note?.text ?? "");
  const put = async (text: string) => {
    const params = { path: { enrolment_id: enrolmentId, key: lessonKey } };
    const saved = await write.mutateAsync({ params, body: { text, version: version.current } });
    version.current = saved.version;
    known.current = saved.text;
    onSaved(saved);
  };
  const draft = useKeptDraft<string>({
    name: `espalier.note.${enrolmentId}.${lessonKey}`,
    read: note?.text ?? "",
    automatic: true,
    merge: joinedNote,
    isLasting: true,
    save: async (text) => {
      try {
        await put(text);
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.key !== "stale") throw problem;
        const theirs = await readAgain();
        version.current = theirs?.version ?? 0;
        const both = joinedNote(known.current, text, theirs?.text ?? "");
        await put(both);
        // Once this is through, what both wrote is shown.
        if (both !== text) setTimeout(() => draft.goOnFrom(both));
      }
    },
  });
  const refused = draft.state === "refused" ? draft.problem : null;
  return (
    <Stack gap={6}>
      <Textarea
        label={t("learning.note")}
        description={t("learning.note_text")}
        autosize
        minRows={3}
        maxLength={longestNote}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
        error={refused ? problemText(t, refused) : undefined}
      />
      {draft.value || note ? <SaveState state={draft.state} /> : null}
    </Stack>
  );
}
