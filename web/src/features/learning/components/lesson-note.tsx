// SPDX-License-Identifier: Apache-2.0
// What the learner writes down about a lesson, for themselves alone; saved as one types.
import { Stack, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { problemText } from "@/ui/problem-text";
import { SaveState } from "@/ui/save-state";
import { useKeptDraft } from "@/ui/use-kept-draft";
import { joinedNote } from "../notes";
import { noteName } from "../use-notes";

const longestNote = 10_000;

interface LessonNoteProps {
  enrolmentId: string;
  lessonKey: string;
  text: string;
  write: (key: string, text: string) => Promise<string>;
}

export function LessonNoteField({ enrolmentId, lessonKey, text, write }: LessonNoteProps) {
  const { t } = useTranslation();
  const draft = useKeptDraft<string>({
    name: noteName(enrolmentId, lessonKey),
    read: text,
    automatic: true,
    merge: joinedNote,
    isLasting: true,
    save: async (mine) => {
      const both = await write(lessonKey, mine);
      // Once this is through, what another device wrote is shown, too.
      if (both !== mine) setTimeout(() => draft.goOnFrom(both));
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
      {draft.value || text ? <SaveState state={draft.state} /> : null}
    </Stack>
  );
}
