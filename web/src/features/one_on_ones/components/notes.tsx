// SPDX-License-Identifier: Apache-2.0
// The notes that both write, piece by piece, and the one that only its author reads. Each saves itself.
import { Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { newSubmission } from "@/lib/submission";
import { useFormat } from "@/ui/format";
import { Section } from "@/ui/section";
import type { Stored } from "../saved-text-terms";
import { type Meeting, roomOnly, type SharedNote } from "../use-room";
import { useSavedText } from "../use-saved-text";
import { LeftBehind } from "./left-behind";
import classes from "./room.module.css";
import { SavedClash, SavedState } from "./saved-state";

const meta = { refreshes: roomOnly, quiet: true } as const;
const nothing: Stored = { id: null, text: "", version: 0 };

/** Writes a piece anew, changes it, or lets it go where it is emptied. */
function useSendNote(meetingId: string) {
  const add = api.useMutation("post", "/api/v1/one-on-one-meetings/{one_on_one_meeting_id}/notes", { meta });
  const change = api.useMutation("put", "/api/v1/shared-notes/{shared_note_id}", { meta });
  return async (text: string, base: Stored, submission: string): Promise<Stored | null> => {
    if (base.id === null) {
      const params = { path: { one_on_one_meeting_id: meetingId } };
      return add.mutateAsync({ params, body: { text, submission } });
    }
    const params = { path: { shared_note_id: base.id } };
    const { note } = await change.mutateAsync({ params, body: { text: text.trim(), version: base.version } });
    return note;
  };
}

function NotePiece({ note, meetingId, author, partner }: NotePieceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const field = useSavedText({
    key: `one-on-one-note:${meetingId}:${note.id}`,
    stored: { id: note.id, text: note.text, version: note.version },
    submission: newSubmission(),
    send: useSendNote(meetingId),
  });
  return (
    <li className={classes.note}>
      <div className={classes.words}>
        <Textarea
          autosize
          minRows={1}
          maxLength={10000}
          aria-label={t("one_on_one.note")}
          value={field.text}
          onChange={field.onChange}
          onBlur={field.onBlur}
        />
      </div>
      <SavedClash field={field} name={partner} />
      <div className={classes.meta}>
        <span>{t("one_on_one.note_by", { name: author, when: format.instant(note.changed_at) })}</span>
        <SavedState field={field} quiet />
      </div>
    </li>
  );
}

interface NotePieceProps {
  note: SharedNote;
  meetingId: string;
  author: string;
  partner: string;
}

type NewNoteField = ReturnType<typeof useNewNote>;

/**
 * A piece that begins to exist with its first words, and stands among the others once the field is left. Until then the list
 * leaves it out, by the name of its sending: whichever comes first, the answer or the news of it, it is shown once.
 */
function useNewNote(meeting: Meeting) {
  const [first] = useState(newSubmission);
  const [submission, setSubmission] = useState(first);
  const written = meeting.notes.find((note) => note.submission === submission);
  const field = useSavedText({
    key: `one-on-one-new-note:${meeting.id}`,
    stored: written ?? nothing,
    submission: first,
    send: useSendNote(meeting.id),
  });
  if (submission !== field.submission) setSubmission(field.submission);
  return field;
}

function NewNote({ field, partner }: { field: NewNoteField; partner: string }) {
  const { t } = useTranslation();
  const leave = async () => {
    await field.saved.flush();
    if (field.saved.id !== null && field.saved.view().state === "saved") field.saved.beginAnew(newSubmission());
  };
  return (
    <div>
      <Textarea
        label={t("one_on_one.note_new")}
        autosize
        minRows={2}
        maxLength={10000}
        value={field.text}
        onChange={field.onChange}
        onBlur={() => void leave()}
      />
      <SavedClash field={field} name={partner} />
      <SavedState field={field} quiet={field.text === ""} />
    </div>
  );
}

interface NotesProps {
  meeting: Meeting;
  viewerId: string;
  partner: string;
  readOnly: boolean;
}

export function SharedNotes({ meeting, viewerId, partner, readOnly }: NotesProps) {
  const { t } = useTranslation();
  const field = useNewNote(meeting);
  const send = useSendNote(meeting.id);
  const authorOf = (note: SharedNote) => (note.changed_by_id === viewerId ? t("one_on_one.by_you") : partner);
  const shown = meeting.notes.filter(({ submission }) => submission !== field.submission);
  return (
    <Section title={t("one_on_one.notes")} description={readOnly ? undefined : t("one_on_one.notes_text")}>
      <Stack gap="md">
        {shown.length > 0 ? (
          <ul className={classes.notes}>
            {shown.map((note) =>
              readOnly ? (
                <li key={note.id} className={classes.note}>
                  <Text size="sm" className={classes.text}>
                    {note.text}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {authorOf(note)}
                  </Text>
                </li>
              ) : (
                <NotePiece key={note.id} note={note} meetingId={meeting.id} author={authorOf(note)} partner={partner} />
              ),
            )}
          </ul>
        ) : readOnly ? (
          <Text size="sm" c="dimmed">
            {t("one_on_one.notes_none")}
          </Text>
        ) : null}
        {readOnly ? null : (
          <>
            <LeftBehind
              prefix={`one-on-one-note:${meeting.id}:`}
              present={meeting.notes}
              onAdd={(text) => send(text, nothing, newSubmission())}
            />
            <NewNote field={field} partner={partner} />
          </>
        )}
      </Stack>
    </Section>
  );
}

export function PrivateNote({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const write = api.useMutation("put", "/api/v1/one-on-one-meetings/{one_on_one_meeting_id}/private-note", { meta });
  const field = useSavedText({
    key: `one-on-one-private:${meeting.id}`,
    stored: { id: meeting.id, ...meeting.private_note },
    submission: "",
    send: async (text, base) => {
      const params = { path: { one_on_one_meeting_id: meeting.id } };
      return { id: meeting.id, ...(await write.mutateAsync({ params, body: { text, version: base.version } })) };
    },
  });
  return (
    <Section title={t("one_on_one.private_note")} description={t("one_on_one.private_note_text")}>
      <div className={classes.private}>
        <Textarea
          autosize
          minRows={3}
          maxLength={10000}
          aria-label={t("one_on_one.private_note")}
          value={field.text}
          onChange={field.onChange}
          onBlur={field.onBlur}
        />
        <SavedClash field={field} name={t("one_on_one.by_you")} />
        <SavedState field={field} quiet={field.text === ""} />
      </div>
    </Section>
  );
}
